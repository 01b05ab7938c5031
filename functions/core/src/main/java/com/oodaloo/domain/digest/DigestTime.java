package com.oodaloo.domain.digest;

import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/// When the Monday mail is due: 07:00 by the firm's own clock.
public final class DigestTime {
  static final LocalTime HOUR = LocalTime.of(7, 0);

  private DigestTime() {}

  /// The first Monday 07:00 in the zone that is later than the moment. On a Monday at exactly 07:00
  /// that is next week's, so that a mail just sent is never due again.
  public static Instant nextAfter(Instant moment, BusinessZone zone) {
    LocalDate monday = zone.dayOf(moment).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    Instant due = zone.at(monday, HOUR);
    return due.isAfter(moment) ? due : zone.at(monday.plusWeeks(1), HOUR);
  }

  /// The week a digest of that Monday reports: the one that ended the day before.
  public static Week reported(LocalDate monday) {
    return new Week(monday).previous();
  }
}
