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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Lets time pass: the outside world acts, its webhooks arrive, queues are worked off, schedules
/// fire.
///
/// Not safe for use by several threads.
public final class Timeline {
  private static final int MAX_MESSAGES = 10_000;

  /// The digest's hour.
  private static final LocalTime STOP = LocalTime.of(7, 0);

  private static final int MAX_ATTEMPTS = 5;
  private static final int SENDERS = 4;

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
      VendorActivity outside,
      WebhookPost post,
      QueuePump pump,
      Timetable timetable,
      Invoker invoker,
      Mailbox mailbox) {}

  /// A webhook that was answered with an error; the vendor tries again.
  private record Refused(Webhook webhook, int attempts) {}

  /// Jumps to the moment, stopping every day at the digest's hour on the way: what happened since
  /// the last stop arrives, then what fell due since is fired, each schedule once. So a mail goes
  /// out at its own time, and a day costs one drain. The clock stands at the target afterwards.
  public Happened travelTo(Instant target) {
    Happened all = Happened.NOTHING;
    while (reached.isBefore(target)) {
      all = all.plus(jumpTo(nextStop(target)));
    }
    return all;
  }

  /// Jumps to the moment without a stop on the way.
  public Happened jumpTo(Instant target) {
    rooms.clock().moveTo(target);
    List<Firing> due = rooms.timetable().due(reached, target);
    reached = target;
    return step(due);
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
    Happened happened = step(due);
    pump();
    return happened;
  }

  private Instant nextStop(Instant target) {
    LocalDate today = reached.atZone(rooms.zone()).toLocalDate();
    return Stream.of(today, today.plusDays(1))
        .map(day -> day.atTime(STOP).atZone(rooms.zone()))
        .map(ZonedDateTime::toInstant)
        .filter(moment -> moment.isAfter(reached) && moment.isBefore(target))
        .min(Instant::compareTo)
        .orElse(target);
  }

  /// Everything at the moment that the clock shows: what happened outside, and what fell due on the
  /// way, comes before what is due at this very moment; what that sends is worked off with the next
  /// stop.
  private Happened step(List<Firing> due) {
    Instant now = rooms.clock().instant();
    int mailsBefore = rooms.mailbox().all().size();
    List<Webhook> webhooks = rooms.outside().advanceTo(now);
    deliver(webhooks);
    due.stream().filter(firing -> firing.at().isBefore(now)).forEach(this::fire);
    int messages = pump();
    due.stream().filter(firing -> !firing.at().isBefore(now)).forEach(this::fire);
    int mails = rooms.mailbox().all().size() - mailsBefore;
    return new Happened(webhooks.size(), refused.size(), messages, due.size(), mails);
  }

  private int pump() {
    return rooms.pump().pumpUntilQuiet(MAX_MESSAGES).delivered();
  }

  /// Several at a time, as vendors do.
  private void deliver(List<Webhook> webhooks) {
    List<Callable<Optional<Refused>>> attempts =
        Stream.concat(refused.stream(), webhooks.stream().map(webhook -> new Refused(webhook, 0)))
            .<Callable<Optional<Refused>>>map(delivery -> () -> attempt(delivery))
            .toList();
    refused.clear();
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      senders.invokeAll(attempts).stream()
          .map(Future::resultNow)
          .flatMap(Optional::stream)
          .forEach(refused::add);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while webhooks were delivered", e);
    }
  }

  /// The delivery to be tried again, if it was refused and has attempts left.
  private Optional<Refused> attempt(Refused delivery) {
    int status = rooms.post().post(delivery.webhook());
    return status / 100 == 2 || delivery.attempts() + 1 >= MAX_ATTEMPTS
        ? Optional.empty()
        : Optional.of(new Refused(delivery.webhook(), delivery.attempts() + 1));
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
