package com.oodaloo.local.world;

import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.InvocationFailed;
import com.oodaloo.local.functions.Invoker;
import com.oodaloo.local.queues.QueuePump;
import com.oodaloo.local.schedule.ScheduledEvent;
import com.oodaloo.local.schedule.Timetable;
import com.oodaloo.local.schedule.Timetable.Firing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// Lets time pass: the outside world acts, its webhooks arrive, queues are worked off, schedules
/// fire.
///
/// Not safe for use by several threads.
public final class Timeline {
  private static final int MAX_MESSAGES = 10_000;

  /// The first is the digest's hour.
  private static final List<LocalTime> STOPS = List.of(LocalTime.of(7, 0), LocalTime.of(17, 0));

  private static final int MAX_ATTEMPTS = 5;

  private final Rooms rooms;
  private final Deque<Refused> refused = new ArrayDeque<>();
  private Instant reached;

  public Timeline(Rooms rooms) {
    this.rooms = rooms;
    this.reached = rooms.clock().instant();
  }

  /// What takes part as time passes.
  public record Rooms(
      MovableClock clock,
      ZoneId zone,
      Outside outside,
      WebhookPost post,
      QueuePump pump,
      Timetable timetable,
      Invoker invoker,
      Mailbox mailbox) {}

  /// A webhook that was answered with an error; the vendor tries again.
  private record Refused(Webhook webhook, int attempts) {}

  /// Jumps to the moment, stopping twice a day on the way: what happened since the last stop
  /// arrives, then what fell due since is fired, each schedule once. One stop is at the hour of the
  /// digest, so that it goes out at its own time. The clock stands at the target afterwards.
  public Happened travelTo(Instant target) {
    Happened all = Happened.NOTHING;
    while (reached.isBefore(target)) {
      Instant next = nextStop(target);
      rooms.clock().moveTo(next);
      List<Firing> due = rooms.timetable().due(reached, next);
      reached = next;
      all = all.plus(step(due));
    }
    return all;
  }

  /// Takes everything outside up to now as known already.
  public Happened forgetUntilNow() {
    reached = rooms.clock().instant();
    rooms.outside().advanceTo(reached);
    return Happened.NOTHING;
  }

  /// Catches up with a running clock.
  public Happened follow() {
    Instant now = rooms.clock().instant();
    List<Firing> due = rooms.timetable().due(reached, now);
    reached = now;
    return step(due);
  }

  private Instant nextStop(Instant target) {
    LocalDate today = reached.atZone(rooms.zone()).toLocalDate();
    return Stream.of(today, today.plusDays(1))
        .flatMap(day -> STOPS.stream().map(time -> day.atTime(time).atZone(rooms.zone())))
        .map(ZonedDateTime::toInstant)
        .filter(moment -> moment.isAfter(reached) && moment.isBefore(target))
        .min(Instant::compareTo)
        .orElse(target);
  }

  /// Everything at the moment that the clock shows: what happens outside comes before what is
  /// scheduled.
  private Happened step(List<Firing> due) {
    int mailsBefore = rooms.mailbox().all().size();
    List<Webhook> webhooks = rooms.outside().advanceTo(rooms.clock().instant());
    deliver(webhooks);
    int messages = webhooks.isEmpty() ? 0 : pump();
    due.forEach(this::fire);
    messages += pump();
    int mails = rooms.mailbox().all().size() - mailsBefore;
    return new Happened(webhooks.size(), refused.size(), messages, due.size(), mails);
  }

  private int pump() {
    return rooms.pump().pumpUntilQuiet(MAX_MESSAGES).delivered();
  }

  private void deliver(List<Webhook> webhooks) {
    var again = List.copyOf(refused);
    refused.clear();
    again.forEach(this::attempt);
    webhooks.forEach(webhook -> attempt(new Refused(webhook, 0)));
  }

  private void attempt(Refused delivery) {
    int status = rooms.post().post(delivery.webhook());
    if (status / 100 != 2 && delivery.attempts() + 1 < MAX_ATTEMPTS) {
      refused.add(new Refused(delivery.webhook(), delivery.attempts() + 1));
    }
  }

  /// A scheduled function that fails is EventBridge's to retry; here the next slot is its retry.
  private void fire(Firing firing) {
    try {
      rooms.invoker().invoke(firing.functionId(), ScheduledEvent.write(firing));
    } catch (InvocationFailed e) {
      System.err.println("scheduled " + firing.functionId() + " failed: " + e.getCause());
    }
  }
}
