package com.oodaloo.local.world;

import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.InvocationFailed;
import com.oodaloo.local.functions.Invoker;
import com.oodaloo.local.queues.QueuePump;
import com.oodaloo.local.schedule.ScheduledEvent;
import com.oodaloo.local.schedule.Timetable;
import com.oodaloo.local.schedule.Timetable.Firing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lets time pass: the outside world acts, its webhooks arrive, queues are worked off, schedules
/// fire.
///
/// Not safe for use by several threads.
public final class Timeline {
  private static final int MAX_MESSAGES = 10_000;
  private static final int MAX_ATTEMPTS = 5;
  private static final Duration BACKLOG = Duration.ofHours(4);

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
      Outside outside,
      WebhookPost post,
      QueuePump pump,
      Timetable timetable,
      Invoker invoker,
      Mailbox mailbox) {}

  /// A webhook that was answered with an error; the vendor tries again.
  private record Refused(Webhook webhook, Instant since, int attempts) {}

  /// Jumps to the moment, stopping at everything that falls due on the way so that it happens with
  /// the clock at its own time. The clock stands there afterwards.
  ///
  /// While time flies the queues have a backlog of up to four hours: a drain for each single
  /// webhook of three months would take longer than everything else. At the end nothing is left in
  /// them.
  public Happened travelTo(Instant target) {
    Happened all = Happened.NOTHING;
    Instant from = reached;
    Instant settled = reached;
    while (reached.isBefore(target)) {
      Instant next = nextStop(target);
      rooms.clock().moveTo(next);
      all = all.plus(stop(rooms.timetable().dueCrons(reached, next)));
      reached = next;
      if (Duration.between(settled, next).compareTo(BACKLOG) >= 0) {
        all = all.plus(settled());
        settled = next;
      }
    }
    return all.plus(stop(rooms.timetable().dueRates(from, target))).plus(settled());
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
    List<Firing> due =
        Stream.concat(
                rooms.timetable().dueCrons(reached, now).stream(),
                rooms.timetable().dueRates(reached, now).stream())
            .toList();
    reached = now;
    return stop(due).plus(settled());
  }

  private Instant nextStop(Instant target) {
    return Stream.of(rooms.timetable().nextCron(reached), rooms.outside().nextEvent())
        .flatMap(Optional::stream)
        .filter(moment -> moment.isAfter(reached) && moment.isBefore(target))
        .min(Instant::compareTo)
        .orElse(target);
  }

  /// What happens outside, and then what is scheduled, at the moment that the clock shows.
  private Happened stop(List<Firing> due) {
    int mailsBefore = rooms.mailbox().all().size();
    List<Webhook> webhooks = rooms.outside().advanceTo(rooms.clock().instant());
    deliver(webhooks);
    due.forEach(this::fire);
    int mails = rooms.mailbox().all().size() - mailsBefore;
    return new Happened(webhooks.size(), refused.size(), 0, due.size(), mails);
  }

  private Happened settled() {
    return new Happened(0, 0, pump(), 0, 0);
  }

  private int pump() {
    return rooms.pump().pumpUntilQuiet(MAX_MESSAGES).delivered();
  }

  /// First those that were refused before, then the new ones.
  private void deliver(List<Webhook> webhooks) {
    Instant now = rooms.clock().instant();
    List<Refused> again = refused.stream().filter(one -> one.since().isBefore(now)).toList();
    refused.removeAll(again);
    again.forEach(this::attempt);
    webhooks.forEach(webhook -> attempt(new Refused(webhook, now, 0)));
  }

  private void attempt(Refused delivery) {
    int status = rooms.post().post(delivery.webhook());
    if (status / 100 != 2 && delivery.attempts() + 1 < MAX_ATTEMPTS) {
      refused.add(
          new Refused(delivery.webhook(), rooms.clock().instant(), delivery.attempts() + 1));
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
