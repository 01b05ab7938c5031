package com.oodaloo.adapters.dynamodb.items;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Moments as text that sorts in order of time.
///
/// `Instant.toString()` does not: it prints as many decimals as it needs, and `00.5Z` sorts before
/// `00Z`. This form always has nine.
public final class Moments {
  private static final DateTimeFormatter SORTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Moments() {}

  public static String text(Instant moment) {
    return SORTED.format(moment);
  }
}
