package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.ingest.WebhookEvent;
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
/// Events are served by the lists they tell of; all lists are read once five hours have passed
/// since they were, and where nothing is told of. The first scheduled reading of the firm's day
/// reads some days anew and compares all ids; once a week everything is read.
record JobberPlan(BusinessZone zone, Instant now) {
  /// A little less than the schedule's six hours.
  private static final Duration ALL_LISTS = Duration.ofHours(5);

  /// The reading that is under way, or the one to begin for the events and whoever asks.
  Reading reading(JobberProgress progress, SyncRequest request, List<WebhookEvent> served) {
    return switch (progress) {
      case Reading begun -> begun;
      case Resting last -> begun(last, request, served);
    };
  }

  private Reading begun(Resting last, SyncRequest request, List<WebhookEvent> served) {
    Scope scope = scope(last, request.events().isEmpty());
    return scope != Scope.CHANGES || isDue(last)
        ? Reading.begun(last, now, scope)
        : Reading.begun(last, now, told(served));
  }

  /// Whether it is time for all lists. The schedule's wake-up may have become one with an event's,
  /// so that the time counts and not who asks.
  boolean isDue(Resting last) {
    return last.until().isBefore(now.minus(ALL_LISTS));
  }

  /// What is read to serve the events; all where there are none.
  private static Set<JobberList> told(List<WebhookEvent> events) {
    Set<JobberList> lists = EnumSet.noneOf(JobberList.class);
    events.forEach(event -> lists.addAll(JobberList.toldBy(event.topic())));
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
