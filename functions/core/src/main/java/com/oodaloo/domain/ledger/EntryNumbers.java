package com.oodaloo.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// Numbers of entries, made from the month and what is booked: `OD2501-9F3A22C1AB`, and `-2` behind
/// it for the second entry of one bank line.
final class EntryNumbers {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);
  private static final int MARK_LENGTH = 10;
  private static final int RADIX = 36;

  private EntryNumbers() {}

  static String of(LocalDate day, String id) {
    String mark =
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    return "OD" + MONTH.format(day) + "-" + mark.substring(0, MARK_LENGTH).toUpperCase(Locale.ROOT);
  }

  static String part(String number, int place) {
    return number + "-" + Integer.toString(place, RADIX);
  }
}
