package com.oodaloo.adapters.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The way one file writes its days. All days of a file are written in one way: the month first, as
/// Americans do, unless only the day first fits every row.
final class CsvDays {
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)[T ]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[ap]\\.?m\\.?)?("
              + " ?[A-Z]{3,4}|Z|[+-]\\d{2}:?\\d{2})?$");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ");
  private static final List<DateTimeFormatter> CERTAIN =
      List.of(
          form("uuuu-M-d"),
          form("uuuu/M/d"),
          form("uuuuMMdd"),
          form("MMM d[,] uuuu"),
          form("MMMM d[,] uuuu"),
          form("d[-][ ]MMM[-][ ]uuuu"),
          form("d[-][ ]MMM[-][ ]uu"));
  private static final List<DateTimeFormatter> MONTH_FIRST =
      List.of(
          form("M/d/uuuu"),
          form("M/d/uu"),
          form("M-d-uuuu"),
          form("M-d-uu"),
          form("M.d.uuuu"),
          form("M.d.uu"),
          form("MMdduuuu"));
  private static final List<DateTimeFormatter> DAY_FIRST =
      List.of(form("d/M/uuuu"), form("d/M/uu"), form("d-M-uuuu"), form("d.M.uuuu"), form("d.M.uu"));

  private final boolean dayFirst;
  private final Map<String, Optional<LocalDate>> known = new HashMap<>();

  private CsvDays(boolean dayFirst) {
    this.dayFirst = dayFirst;
  }

  /// @param all that stand in the column of days
  static CsvDays of(Collection<String> all) {
    CsvDays american = new CsvDays(false);
    CsvDays other = new CsvDays(true);
    List<String> days =
        all.stream()
            .distinct()
            .filter(text -> american.read(text).isPresent() || other.read(text).isPresent())
            .toList();
    boolean fits = days.stream().allMatch(text -> american.read(text).isPresent());
    return !fits && days.stream().allMatch(text -> other.read(text).isPresent()) ? other : american;
  }

  boolean isDayFirst() {
    return dayFirst;
  }

  /// A month has few days and many lines.
  Optional<LocalDate> read(String text) {
    return known.computeIfAbsent(text, this::parsed);
  }

  private Optional<LocalDate> parsed(String text) {
    String day = WEEKDAY.matcher(TIME.matcher(text.strip()).replaceFirst("")).replaceFirst("");
    if (day.length() < 6 || day.length() > 20) {
      return Optional.empty();
    }
    return first(CERTAIN, day)
        .or(() -> first(dayFirst ? DAY_FIRST : MONTH_FIRST, day))
        .filter(date -> date.getYear() > 1970 && date.getYear() < 2100);
  }

  private static Optional<LocalDate> first(List<DateTimeFormatter> forms, String day) {
    for (DateTimeFormatter form : forms) {
      try {
        return Optional.of(LocalDate.parse(day, form));
      } catch (DateTimeException _) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
