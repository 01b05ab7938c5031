package com.oodaloo.adapters.plaid;

import java.time.Duration;
import okhttp3.Headers;

/// How long an answer asks us to wait, in whole seconds; Plaid documents none, a proxy may send it.
final class RetryAfter {
  private RetryAfter() {}

  /// The wait asked for, zero when none is readable; more than four digits of seconds are not.
  static Duration of(Headers headers) {
    String value = headers.get("Retry-After");
    return value != null && value.matches("[0-9]{1,4}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : Duration.ZERO;
  }
}
