package com.oodaloo.app.sync;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.Ledger;
import com.oodaloo.app.books.Library;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drains Jobber into the books: every list since the last drain, in one fenced commit.
///
/// The firm is reconciled when something is new; a scheduled drain has it reconciled in any case,
/// which heals a wake-up that was lost between a commit and the queue.
///
/// The cursor is the moment the last committed drain began; each drain reads from a little before
/// it, because Jobber's search lags its writes and its pages are offsets over a moving list.
public final class SyncJobber {
  static final String STREAM = "jobber";
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final int MAX_PAGES = 500;

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
      Wakeups wakeups) {}

  public SyncJobber(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public Drain drain(SyncRequest request) {
    List<WebhookEvent> served = ports.events().settled(Source.JOBBER, request.account());
    Optional<Drain> ended = ports.events().ended(request, served);
    if (ended.isPresent()) {
      return ended.get();
    }
    Optional<Connection> connection = ports.connections().find(Source.JOBBER, request.account());
    if (connection.isEmpty()) {
      ports.events().close(request, clock.instant());
      return new Drain.UnknownFirm();
    }
    return drain(connection.get(), served);
  }

  private Drain drain(Connection connection, List<WebhookEvent> served) {
    Instant started = clock.instant();
    StreamPosition position = ports.ledger().position(connection.firm(), STREAM);
    if (served.isEmpty() && OpenEvents.isJustRead(position, started)) {
      return new Drain.AlreadyDone();
    }
    if (served.stream().anyMatch(event -> event.topic().equals("APP_DISCONNECT"))) {
      ports.connections().save(connection.withHealth(Connection.Health.DISCONNECTED));
      return commit(position, position.cursor(), List.of(), served);
    }
    Optional<Tokens> usable =
        connection.health() == Connection.Health.GOOD
            ? ports.tokens().of(connection)
            : Optional.empty();
    Optional<Firm> firm = ports.firms().find(connection.firm());
    if (usable.isEmpty() || firm.isEmpty()) {
      commit(position, position.cursor(), List.of(), served);
      return new Drain.Paused();
    }
    return readAll(connection, firm.get(), usable.get(), position, served, started);
  }

  private Drain readAll(
      Connection connection,
      Firm firm,
      Tokens usable,
      StreamPosition position,
      List<WebhookEvent> served,
      Instant started) {
    Instant since =
        position.cursor().isEmpty()
            ? Instant.EPOCH
            : Instant.parse(position.cursor()).minus(OVERLAP);
    try {
      List<BookChange> changes = new ArrayList<>();
      for (JobberList list : JobberList.values()) {
        changes.addAll(pages(list, usable, since, firm));
      }
      changes.addAll(Destroyed.in(served));
      News news = new News(ports.library().load(firm, firm.zone().dayOf(started)).books());
      return commit(position, started.toString(), news.in(changes), served);
    } catch (Rejected e) {
      if (e.reason() != Rejected.Reason.UNAUTHORIZED) {
        throw e;
      }
      ports.connections().save(connection.withHealth(Connection.Health.NEEDS_RECONNECT));
      return new Drain.Paused();
    }
  }

  private List<BookChange> pages(JobberList list, Tokens usable, Instant since, Firm firm) {
    List<BookChange> changes = new ArrayList<>();
    String after = "";
    for (int page = 0; page < MAX_PAGES; page++) {
      JobberSource.Page read =
          ports
              .jobber()
              .read(
                  new JobberSource.Request(
                      list, usable, since, after, firm.zone(), firm.currency()));
      changes.addAll(read.changes());
      after = read.next();
      if (after.isEmpty()) {
        return changes;
      }
    }
    throw new Unavailable(list + " has more than " + MAX_PAGES + " pages", Duration.ofHours(1));
  }

  private Drain commit(
      StreamPosition position, String cursor, List<BookChange> changes, List<WebhookEvent> served) {
    Ledger.Commit commit =
        new Ledger.Commit(position, cursor, changes, OpenEvents.keys(served), clock.instant());
    if (!ports.ledger().commit(commit)) {
      return new Drain.LostRace();
    }
    if (served.isEmpty() || !changes.isEmpty()) {
      ports.wakeups().reconcile(position.firm());
    }
    return new Drain.Synced(changes.size());
  }
}
