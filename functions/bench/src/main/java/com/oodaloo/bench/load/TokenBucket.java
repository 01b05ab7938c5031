package com.oodaloo.bench.load;

/// What API Gateway does before a function is asked: so many requests a second, so many at once.
final class TokenBucket {
  private final double perNano;
  private final double most;
  private double tokens;
  private long then = System.nanoTime();

  TokenBucket(int perSecond, int most) {
    this.perNano = perSecond / 1e9;
    this.most = most;
    this.tokens = most;
  }

  /// Whether a request that comes now is let through.
  boolean takes() {
    long now = System.nanoTime();
    tokens = Math.min(most, tokens + (now - then) * perNano);
    then = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
