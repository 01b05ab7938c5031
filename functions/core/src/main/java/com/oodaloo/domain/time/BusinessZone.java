package com.oodaloo.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The firm's time zone: the only bridge between moments and money days.
///
/// `new BusinessZone(ZoneId.of("America/Denver")).dayOf(instant)` is the day the owner would say.
public record BusinessZone(ZoneId id) {
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, id);
  }

  /// The first moment of the day, also on days whose midnight a clock change skips.
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(id).toInstant();
  }

  /// That time on that day; a time skipped by a clock change moves forward by the gap.
  public Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(id).toInstant();
  }
}
