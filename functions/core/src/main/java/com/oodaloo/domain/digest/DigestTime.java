package com.oodaloo.domain.digest;

import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/// When the weekly mail is due: Monday 07:00 by the firm's own clock, or as the owner planned it.
public final class DigestTime {
  private DigestTime() {}

  /// The first planned hour that is later than the moment. On a Monday at exactly 07:00 that is
  /// next week's, so that a mail just sent is never due again.
  public static Instant nextAfter(Instant moment, MailPlan plan) {
    LocalTime hour = LocalTime.of(plan.hour(), 0);
    LocalDate day = plan.zone().dayOf(moment).with(TemporalAdjusters.nextOrSame(plan.day()));
    Instant due = plan.zone().at(day, hour);
    return due.isAfter(moment) ? due : plan.zone().at(day.plusWeeks(1), hour);
  }

  /// The week a digest of that Monday reports: the one that ended the day before.
  public static Week reported(LocalDate monday) {
    return new Week(monday).previous();
  }
}
