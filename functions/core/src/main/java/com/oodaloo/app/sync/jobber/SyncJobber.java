package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.NameConnection;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.ChangeFilter;
import com.oodaloo.app.sync.Errand;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncPreflight;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.app.sync.jobber.JobberPass.End;
import com.oodaloo.app.sync.jobber.JobberProgress.Reading;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drains Jobber into the books: what changed since the last reading, in fenced pieces.
///
/// A reading that outlasts its invocation asks for another wake-up and goes on there. The firm is
/// reconciled when a reading is through and brought something new; a scheduled one has it
/// reconciled in any case, which heals a wake-up that was lost between a commit and the queue.
///
/// Each reading starts from a little before the last one began, because Jobber's search lags its
/// writes. What it reads is `JobberPlan`'s to say.
public final class SyncJobber {
  public static final String STREAM = "jobber";
  private static final int READINGS_MAX = 3;
  private static final int RENEWALS_MAX = 3;

  private final Ports ports;
  private final Clock clock;

  /// The ports a drain of Jobber needs.
  public record Ports(
      SyncPreflight errands,
      OpenEvents events,
      Connections connections,
      FreshTokens tokens,
      JobberSource jobber,
      BooksWriter ledger,
      BooksReader library,
      Wakeups wakeups,
      NameConnection naming) {}

  public SyncJobber(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public SyncOutcome drain(SyncRequest request, TimeLeft left) {
    if (NameConnection.isUnnamed(request.account())) {
      return named(request.account());
    }
    return switch (ports.errands().of(Source.JOBBER, request)) {
      case Errand.Over(SyncOutcome how) -> how;
      case Errand.Due due -> drain(due, left);
    };
  }

  private SyncOutcome named(String account) {
    Optional<Connection> unnamed = ports.connections().find(Source.JOBBER, account);
    if (unnamed.isEmpty()) {
      return new SyncOutcome.UnknownFirm();
    }
    boolean named = ports.naming().name(unnamed.get(), ports.tokens());
    return named ? new SyncOutcome.Synced(0) : new SyncOutcome.Paused();
  }

  private SyncOutcome drain(Errand.Due due, TimeLeft left) {
    StreamPosition position = ports.ledger().position(due.firm().id(), STREAM);
    if (isDisconnected(due)) {
      return disconnected(due, position);
    } else if (due.connection().health() != Health.GOOD) {
      return broken(due, position, new SyncOutcome.Paused());
    } else if (isJustRead(due, position)) {
      return new SyncOutcome.AlreadyDone();
    }
    Optional<Tokens> usable = ports.tokens().of(due.connection());
    return usable.isEmpty()
        ? broken(due, position, new SyncOutcome.ReconnectNeeded())
        : readings(usable.get(), new Work(due, left, isBegun(position), new ArrayList<>()));
  }

  /// The webhook of an earlier connection says nothing about the one made since.
  private boolean isDisconnected(Errand.Due due) {
    return due.served().stream()
        .filter(event -> ports.jobber().notice(event) instanceof JobberNotice.Disconnected)
        .anyMatch(event -> event.receivedAt().isAfter(due.connection().since()));
  }

  private SyncOutcome disconnected(Errand.Due due, StreamPosition position) {
    Connection connection = due.connection();
    boolean first = connection.health() != Health.DISCONNECTED;
    if (first && !ports.connections().save(connection.withHealth(Health.DISCONNECTED))) {
      return new SyncOutcome.LostRace();
    }
    return closed(due, position, first ? new SyncOutcome.Disconnected() : new SyncOutcome.Paused());
  }

  /// The reconcile tells that the owner has to connect again; it is woken before the events end, so
  /// that the run after a crash in between wakes it again.
  private SyncOutcome broken(Errand.Due due, StreamPosition position, SyncOutcome how) {
    ports.wakeups().reconcile(due.firm().id());
    return closed(due, position, how);
  }

  /// Ends the events of a connection that nothing can be read from; the cursor stays.
  private SyncOutcome closed(Errand.Due due, StreamPosition position, SyncOutcome how) {
    BooksWriter.Commit commit =
        new BooksWriter.Commit(
            position, position.cursor(), List.of(), OpenEvents.keys(due.served()), clock.instant());
    return ports.ledger().commit(commit) ? how : new SyncOutcome.LostRace();
  }

  private static boolean isBegun(StreamPosition position) {
    return JobberProgress.of(position.cursor()) instanceof Reading;
  }

  private boolean isJustRead(Errand.Due due, StreamPosition position) {
    return due.served().isEmpty()
        && JobberProgress.of(position.cursor()) instanceof JobberProgress.Resting last
        && OpenEvents.isJustRead(
            plan(due.firm()).isDue(last) ? last.until() : position.movedAt(), clock.instant());
  }

  /// One drain at work, how much time it has, and whether it goes on with an earlier one's reading.
  /// `unreadable` collects what was left out.
  private record Work(Errand.Due due, TimeLeft left, boolean isResumed, List<String> unreadable) {
    Work on(List<WebhookEvent> settled) {
      return new Work(due.serving(settled), left, isResumed, unreadable);
    }
  }

  /// Reads until every event asked for is served: one that came while a reading was under way is
  /// not served by that reading.
  private SyncOutcome readings(Tokens tokens, Work work) {
    Errand.Due due = work.due();
    int changes = 0;
    Work next = work;
    for (int number = 0; number < READINGS_MAX; number++) {
      switch (read(next, tokens)) {
        case End.Finished(int rows, List<WebhookEvent> served) -> {
          changes += rows;
          if (!ports.events().isAnyOpen(due.request(), served)) {
            return synced(work, served, changes);
          }
          next = work.on(ports.events().settled(Source.JOBBER, due.request().account()));
        }
        case End.Stopped(Duration pause) -> {
          return unfinished(work, pause);
        }
        case End.Overtaken _ -> {
          return new SyncOutcome.LostRace();
        }
        case End.Unauthorized(boolean _) -> {
          ports.tokens().giveUp(due.connection());
          ports.wakeups().reconcile(due.firm().id());
          return new SyncOutcome.ReconnectNeeded();
        }
      }
    }
    return unfinished(work, Duration.ofSeconds(5));
  }

  /// A token that is refused before its time is replaced; one that never was good ends it.
  private End read(Work work, Tokens tokens) {
    Tokens usable = tokens;
    End end = pass(work, usable);
    for (int other = 0; other < RENEWALS_MAX && isWorthRenewing(end, other); other++) {
      Optional<Tokens> fresh = ports.tokens().inPlaceOf(usable, work.due().connection());
      if (fresh.isEmpty()) {
        return end;
      }
      usable = fresh.get();
      end = pass(work, usable);
    }
    return end instanceof End.Unauthorized(boolean moved) && moved
        ? new End.Stopped(Duration.ZERO)
        : end;
  }

  private static boolean isWorthRenewing(End end, int renewals) {
    return end instanceof End.Unauthorized(boolean moved) && (moved || renewals == 0);
  }

  private End pass(Work work, Tokens tokens) {
    Errand.Due due = work.due();
    StreamPosition position = ports.ledger().position(due.firm().id(), STREAM);
    ChangeFilter news = new ChangeFilter(ports.library().load(due.firm(), today(due.firm())));
    return new JobberPass(ports, clock, news, position, reading(due, position), work.unreadable())
        .run(account(due.firm(), tokens), due.request().account(), work.left());
  }

  private Reading reading(Errand.Due due, StreamPosition position) {
    List<JobberNotice> notices = due.served().stream().map(ports.jobber()::notice).toList();
    return plan(due.firm()).reading(JobberProgress.of(position.cursor()), due.request(), notices);
  }

  private JobberPlan plan(Firm firm) {
    return new JobberPlan(firm.zone(), clock.instant());
  }

  private SyncOutcome synced(Work work, List<WebhookEvent> served, int changes) {
    if (served.isEmpty() || changes > 0 || work.isResumed()) {
      ports.wakeups().reconcile(work.due().firm().id());
    }
    return new SyncOutcome.Synced(changes, work.unreadable());
  }

  private SyncOutcome unfinished(Work work, Duration pause) {
    ports.wakeups().accountLater(Source.JOBBER, work.due().request().account(), pause);
    return new SyncOutcome.Unfinished(work.unreadable());
  }

  private static JobberSource.Account account(Firm firm, Tokens tokens) {
    return new JobberSource.Account(firm.id(), tokens, firm.zone(), firm.currency());
  }

  private LocalDate today(Firm firm) {
    return firm.zone().dayOf(clock.instant());
  }
}
