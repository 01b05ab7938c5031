package com.oodaloo.domain.digest;

/// What a bill is by fact: not due yet, or late by one of the steps every bookkeeper uses.
public enum AgeBucket {
  NOT_DUE("billed, not due", 0),
  DAYS_1_TO_30("1–30 days late", 30),
  DAYS_31_TO_60("31–60 days late", 60),
  DAYS_61_TO_90("61–90 days late", 90),
  OVER_90("over 90 days late", Long.MAX_VALUE);

  private final String words;
  private final long lastDay;

  AgeBucket(String words, long lastDay) {
    this.words = words;
    this.lastDay = lastDay;
  }

  public String words() {
    return words;
  }

  /// The step of an invoice that many days late.
  public static AgeBucket of(long daysLate) {
    for (AgeBucket bucket : values()) {
      if (daysLate <= bucket.lastDay) {
        return bucket;
      }
    }
    throw new IllegalArgumentException("no bucket for " + daysLate + " days");
  }
}
