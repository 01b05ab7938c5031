package com.oodaloo.domain.firm;

import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// How one source of the books stands. `lastSync` is the day it was last read, `Days.EVER` where
/// nobody knows it.
public record SourceFeed(Source source, State state, LocalDate lastSync) {
  /// A bank's feed is read several times a day, also on weekends; Jobber at least every six hours.
  /// After three days without a read something is wrong that nobody has told.
  public static final int SILENT_DAYS = 3;

  public enum Source {
    BANK,
    JOBBER,
    STRIPE,
    QUICKBOOKS
  }

  /// What the connection itself says.
  public enum State {
    OK,
    NEEDS_RECONNECT,
    DISCONNECTED,
    NEVER
  }

  /// Whether what it brought may be taken for what is so today.
  public boolean isFresh(LocalDate today) {
    return state == State.OK && (!Days.isKnown(lastSync) || silentDays(today) <= SILENT_DAYS);
  }

  private long silentDays(LocalDate today) {
    return Days.between(lastSync, today);
  }

  /// Why it is not fresh, as the end of a sentence: "needs you to sign in again".
  public String trouble(LocalDate today) {
    return switch (state) {
      case OK -> "has been silent for " + silentDays(today) + " days";
      case NEEDS_RECONNECT -> "needs you to sign in again";
      case DISCONNECTED -> "is disconnected";
      case NEVER -> "was never connected";
    };
  }

  /// " since 2025-03-29", or nothing where the day is not known.
  public String since() {
    return Days.isKnown(lastSync) && state != State.NEVER ? "; last read on " + lastSync : "";
  }
}
