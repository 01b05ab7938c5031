package com.oodaloo.app.ingest;

import java.util.Locale;

/// Where an event or a record comes from. `word()` is its name in keys and messages.
public enum Source {
  JOBBER,
  PLAID,
  STRIPE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException for a word that names no source
  public static Source of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
