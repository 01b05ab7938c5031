package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.jobber.JobberProgress.Reading;
import com.oodaloo.app.sync.jobber.JobberProgress.Resting;
import com.oodaloo.app.sync.jobber.JobberProgress.Scope;
import com.oodaloo.domain.time.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is read of Jobber next, by a firm's clock.
///
/// Notices are served by the lists that they name; all lists are read once five hours have passed
/// since the last time, and when no list is named. The first scheduled reading of the firm's day
/// reads some days anew and compares all ids; once a week everything is read.
record JobberPlan(BusinessZone zone, Instant now) {
  /// A little less than the schedule's six hours.
  private static final Duration ALL_LISTS = Duration.ofHours(5);

  /// The reading that is under way, or the one to begin for the notices of a request.
  Reading reading(JobberProgress progress, SyncRequest request, List<JobberNotice> notices) {
    return switch (progress) {
      case Reading begun -> begun;
      case Resting last -> begun(last, request, notices);
    };
  }

  private Reading begun(Resting last, SyncRequest request, List<JobberNotice> notices) {
    Scope scope = scope(last, request.events().isEmpty());
    return scope != Scope.CHANGES || isDue(last)
        ? Reading.begun(last, now, scope)
        : Reading.begun(last, now, lists(notices));
  }

  /// Whether it is time for all lists. The schedule's wake-up may have become one with an event's,
  /// so that the time counts and not who asks.
  boolean isDue(Resting last) {
    return last.until().isBefore(now.minus(ALL_LISTS));
  }

  /// The lists to read for the notices; all without one.
  private static Set<JobberList> lists(List<JobberNotice> notices) {
    Set<JobberList> lists = EnumSet.noneOf(JobberList.class);
    notices.forEach(notice -> lists.addAll(JobberList.readFor(notice)));
    return lists.isEmpty() ? JobberList.all() : lists;
  }

  /// Only a scheduled drain has the time to compare.
  private Scope scope(Resting last, boolean scheduled) {
    LocalDate today = zone.dayOf(now);
    if (last.isBlank()
        || (scheduled && zone.dayOf(last.everythingAt()).plusWeeks(1).isBefore(today))) {
      return Scope.EVERYTHING;
    }
    return scheduled && zone.dayOf(last.comparedAt()).isBefore(today) ? Scope.NIGHT : Scope.CHANGES;
  }
}
