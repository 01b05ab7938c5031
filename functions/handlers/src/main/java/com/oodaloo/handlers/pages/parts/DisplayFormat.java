package com.oodaloo.handlers.pages.parts;

import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Days;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days, weeks and counts as an American owner reads them.
public final class DisplayFormat {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMM d, uuuu 'at' h:mm a", Locale.US);

  private DisplayFormat() {}

  /// "Mar 17, 2025 at 7:02 AM", by the firm's clock.
  public static String moment(Instant at, BusinessZone zone) {
    return at.atZone(zone.id()).format(MOMENT);
  }

  /// "Mar 17, 2025", or "no date" where the source gives none.
  public static String day(LocalDate day) {
    return Days.isKnown(day) ? day.format(FULL) : "no date";
  }

  /// "Mar 17", for a day that is near.
  public static String shortDay(LocalDate day) {
    return day.format(DAY);
  }

  /// "Mar 17 – Mar 23, 2025".
  public static String span(LocalDate from, LocalDate to) {
    return from.format(from.getYear() == to.getYear() ? DAY : FULL) + " – " + to.format(FULL);
  }

  /// "Week 12": the number of the ISO week.
  public static String number(Week week) {
    String iso = week.toString();
    return "Week " + Integer.parseInt(iso.substring(iso.indexOf('W') + 1));
  }

  /// "1 day", "3 days".
  public static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  public static String open(long days) {
    return days == 0 ? "new" : "open for " + count(days, "day");
  }
}
