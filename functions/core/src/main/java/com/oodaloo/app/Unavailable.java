package com.oodaloo.app;

import java.time.Duration;

/// Something outside did not answer, or asked us to come later: try again after `retryAfter`.
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public Unavailable(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = Duration.ofSeconds(30);
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
