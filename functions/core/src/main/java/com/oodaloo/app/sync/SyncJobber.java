package com.oodaloo.app.sync;

import com.oodaloo.app.books.Ledger;
import com.oodaloo.app.books.Library;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.NameConnection;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.JobberPass.End;
import com.oodaloo.app.sync.JobberProgress.Reading;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
      OpenEvents events,
      Connections connections,
      Firms firms,
      FreshTokens tokens,
      JobberSource jobber,
      Ledger ledger,
      Library library,
      Wakeups wakeups,
      NameConnection naming) {}

  public SyncJobber(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public Drain drain(SyncRequest request, TimeLeft left) {
    List<WebhookEvent> served = ports.events().settled(Source.JOBBER, request.account());
    Optional<Drain> ended = ports.events().ended(request, served);
    if (ended.isPresent()) {
      return ended.get();
    }
    Optional<Connection> connection = ports.connections().find(Source.JOBBER, request.account());
    Optional<Firm> firm = connection.flatMap(found -> ports.firms().find(found.firm()));
    if (connection.isPresent() && NameConnection.isUnnamed(request.account())) {
      boolean named = ports.naming().name(connection.get(), ports.tokens());
      return named ? new Drain.Synced(0) : new Drain.Paused();
    }
    if (firm.isEmpty()) {
      ports.events().close(request, clock.instant());
      return new Drain.UnknownFirm();
    }
    return firm.get().isPaused()
        ? new Drain.Held()
        : drain(new Asked(request, connection.orElseThrow(), firm.get(), served), left);
  }

  /// What is asked for, and what is known of whom it is about; `served` are the settled events.
  private record Asked(
      SyncRequest request, Connection connection, Firm firm, List<WebhookEvent> served) {}

  private Drain drain(Asked asked, TimeLeft left) {
    StreamPosition position = ports.ledger().position(asked.firm().id(), STREAM);
    if (isDisconnected(asked)) {
      return disconnected(asked, position);
    } else if (asked.connection().health() != Health.GOOD) {
      return broken(asked, position, new Drain.Paused());
    } else if (isJustRead(asked, position)) {
      return new Drain.AlreadyDone();
    }
    Optional<Tokens> usable = ports.tokens().of(asked.connection());
    return usable.isEmpty()
        ? broken(asked, position, new Drain.ReconnectNeeded())
        : readings(asked, usable.get(), new Work(asked, left, isBegun(position)));
  }

  /// The webhook of an earlier connection says nothing about the one made since.
  private static boolean isDisconnected(Asked asked) {
    return asked.served().stream()
        .filter(event -> event.topic().equals("APP_DISCONNECT"))
        .anyMatch(event -> event.receivedAt().isAfter(asked.connection().since()));
  }

  private Drain disconnected(Asked asked, StreamPosition position) {
    Connection connection = asked.connection();
    boolean first = connection.health() != Health.DISCONNECTED;
    if (first && !ports.connections().save(connection.withHealth(Health.DISCONNECTED))) {
      return new Drain.LostRace();
    }
    return closed(asked, position, first ? new Drain.Disconnected() : new Drain.Paused());
  }

  /// The reconcile tells that the owner has to connect again; it is woken before the events end, so
  /// that whoever dies in between wakes it again.
  private Drain broken(Asked asked, StreamPosition position, Drain how) {
    ports.wakeups().reconcile(asked.firm().id());
    return closed(asked, position, how);
  }

  /// Ends the events of a connection that nothing can be read from; the cursor stays.
  private Drain closed(Asked asked, StreamPosition position, Drain how) {
    Ledger.Commit commit =
        new Ledger.Commit(
            position,
            position.cursor(),
            List.of(),
            OpenEvents.keys(asked.served()),
            clock.instant());
    return ports.ledger().commit(commit) ? how : new Drain.LostRace();
  }

  private static boolean isBegun(StreamPosition position) {
    return JobberProgress.of(position.cursor()) instanceof Reading;
  }

  private boolean isJustRead(Asked asked, StreamPosition position) {
    return asked.served().isEmpty()
        && JobberProgress.of(position.cursor()) instanceof JobberProgress.Resting last
        && OpenEvents.isJustRead(
            plan(asked.firm()).isDue(last) ? last.until() : position.movedAt(), clock.instant());
  }

  /// One drain at work, how much time it has, and whether it goes on with an earlier one's reading.
  private record Work(Asked asked, TimeLeft left, boolean isResumed) {
    Work on(List<WebhookEvent> settled) {
      Asked again = new Asked(asked.request(), asked.connection(), asked.firm(), settled);
      return new Work(again, left, isResumed);
    }
  }

  /// Reads until every event asked for is served: one that came while a reading was under way is
  /// not served by that reading.
  private Drain readings(Asked asked, Tokens tokens, Work work) {
    int changes = 0;
    Work next = work;
    for (int number = 0; number < READINGS_MAX; number++) {
      switch (read(next, tokens)) {
        case End.Finished(int rows, List<WebhookEvent> served) -> {
          changes += rows;
          if (!ports.events().isAnyOpen(asked.request(), served)) {
            return synced(work, served, changes);
          }
          next = work.on(ports.events().settled(Source.JOBBER, asked.request().account()));
        }
        case End.Stopped(Duration pause) -> {
          return unfinished(asked, pause);
        }
        case End.Overtaken _ -> {
          return new Drain.LostRace();
        }
        case End.Unauthorized(boolean _) -> {
          ports.tokens().giveUp(asked.connection());
          ports.wakeups().reconcile(asked.firm().id());
          return new Drain.ReconnectNeeded();
        }
      }
    }
    return unfinished(asked, Duration.ofSeconds(5));
  }

  /// A token that is refused before its time is replaced; one that never was good ends it.
  private End read(Work work, Tokens tokens) {
    Tokens usable = tokens;
    End end = pass(work, usable);
    for (int other = 0; other < RENEWALS_MAX && isWorthRenewing(end, other); other++) {
      Optional<Tokens> fresh = ports.tokens().inPlaceOf(usable, work.asked().connection());
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
    Asked asked = work.asked();
    StreamPosition position = ports.ledger().position(asked.firm().id(), STREAM);
    News news = new News(ports.library().load(asked.firm(), today(asked.firm())));
    return new JobberPass(ports, clock, news, position, reading(asked, position))
        .run(account(asked.firm(), tokens), asked.request().account(), work.left());
  }

  private Reading reading(Asked asked, StreamPosition position) {
    return plan(asked.firm())
        .reading(JobberProgress.of(position.cursor()), asked.request(), asked.served());
  }

  private JobberPlan plan(Firm firm) {
    return new JobberPlan(firm.zone(), clock.instant());
  }

  private Drain synced(Work work, List<WebhookEvent> served, int changes) {
    if (served.isEmpty() || changes > 0 || work.isResumed()) {
      ports.wakeups().reconcile(work.asked().firm().id());
    }
    return new Drain.Synced(changes);
  }

  private Drain unfinished(Asked asked, Duration pause) {
    ports.wakeups().accountLater(Source.JOBBER, asked.request().account(), pause);
    return new Drain.Unfinished();
  }

  private static JobberSource.Account account(Firm firm, Tokens tokens) {
    return new JobberSource.Account(firm.id(), tokens, firm.zone(), firm.currency());
  }

  private LocalDate today(Firm firm) {
    return firm.zone().dayOf(clock.instant());
  }
}
