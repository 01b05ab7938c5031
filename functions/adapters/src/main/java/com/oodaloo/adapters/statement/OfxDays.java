package com.oodaloo.adapters.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days of OFX: the first eight digits; what follows is a time of the bank's own.
final class OfxDays {
  private static final int DIGITS = 8;

  private static final Pattern DASHED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private OfxDays() {}

  static Optional<LocalDate> day(String text) {
    String bare = text.strip();
    String digits = DASHED.matcher(bare).lookingAt() ? bare.replace("-", "") : bare;
    if (digits.length() < DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
              LocalDate.parse(digits.substring(0, DIGITS), DateTimeFormatter.BASIC_ISO_DATE))
          .filter(day -> day.getYear() > 1900);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
