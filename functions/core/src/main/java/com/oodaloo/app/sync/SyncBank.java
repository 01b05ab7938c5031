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
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.matching.Books;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Drains one bank connection: the whole loop of pages first, then one fenced commit of the rows
/// and the final cursor. A cursor from the middle of a loop is never kept (Plaid's documentation).
public final class SyncBank {
  private static final int MAX_PAGES = 200;
  private static final int MAX_RESTARTS = 5;

  private final Ports ports;
  private final Clock clock;

  /// The ports a drain of a bank needs.
  public record Ports(
      OpenEvents events,
      Connections connections,
      Firms firms,
      BankFeed feed,
      Ledger ledger,
      Library library,
      Wakeups wakeups) {}

  public SyncBank(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public Drain drain(SyncRequest request) {
    List<WebhookEvent> served = ports.events().settled(Source.PLAID, request.account());
    Optional<Drain> ended = ports.events().ended(request, served);
    if (ended.isPresent()) {
      return ended.get();
    }
    Optional<Connection> connection = ports.connections().find(Source.PLAID, request.account());
    Optional<Firm> firm = connection.flatMap(found -> ports.firms().find(found.firm()));
    if (connection.isEmpty() || firm.isEmpty()) {
      ports.events().close(request, clock.instant());
      return new Drain.UnknownFirm();
    }
    StreamPosition position =
        ports.ledger().position(firm.get().id(), "plaid#" + request.account());
    if (served.isEmpty() && OpenEvents.isJustRead(position, clock.instant())) {
      return new Drain.AlreadyDone();
    }
    return connection.get().health() == Connection.Health.GOOD
        ? read(connection.get(), firm.get(), position, served)
        : new Drain.Paused();
  }

  private Drain read(
      Connection connection, Firm firm, StreamPosition position, List<WebhookEvent> served) {
    try {
      Loop loop = loop(connection.tokens(), position.cursor());
      List<BookChange> changes = new ArrayList<>();
      List<BankAccount> accounts = ports.feed().accounts(connection.tokens(), connection.account());
      accounts.forEach(account -> changes.add(new BookChange.PutAccount(account)));
      loop.changed.values().forEach(row -> changes.add(new BookChange.PutTransaction(row)));
      Books kept = ports.library().load(firm, firm.zone().dayOf(clock.instant())).books();
      changes.addAll(removed(kept, loop, accounts));
      return commit(position, loop.cursor, new News(kept).in(changes), served);
    } catch (Rejected e) {
      if (e.reason() != Rejected.Reason.UNAUTHORIZED) {
        throw e;
      }
      ports.connections().save(connection.withHealth(Connection.Health.NEEDS_RECONNECT));
      return new Drain.Paused();
    }
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

  /// The rows of a finished loop: the last word on each id wins.
  private record Loop(
      Map<String, BankTransaction> changed,
      List<String> removed,
      String cursor,
      boolean fromStart,
      boolean ready) {}

  private Loop loop(Tokens tokens, String first) {
    String from = first;
    for (int restart = 0; restart < MAX_RESTARTS; restart++) {
      try {
        return onePass(tokens, from);
      } catch (Rejected e) {
        from =
            switch (e.reason()) {
              case MUTATION -> restart + 2 < MAX_RESTARTS ? first : "";
              case CURSOR -> "";
              case UNAUTHORIZED, PROTOCOL -> throw e;
            };
      }
    }
    throw new Unavailable("the bank's rows keep changing while read", Duration.ofMinutes(2));
  }

  private Loop onePass(Tokens tokens, String first) {
    Map<String, BankTransaction> changed = new LinkedHashMap<>();
    List<String> removed = new ArrayList<>();
    String cursor = first;
    for (int page = 0; page < MAX_PAGES; page++) {
      BankFeed.Page read = ports.feed().sync(tokens, cursor);
      read.changed().forEach(row -> changed.put(row.id(), row));
      removed.addAll(read.removed());
      cursor = read.cursor();
      if (!read.more()) {
        return new Loop(changed, removed, cursor, first.isEmpty(), read.ready());
      }
    }
    throw new Unavailable("more than " + MAX_PAGES + " pages in one loop", Duration.ofMinutes(5));
  }

  /// Removed rows stay as tombstones; after a full read of a loaded history, so do the rows of
  /// these accounts that the bank no longer mentions (a full read lists no removals).
  private static List<BookChange> removed(Books kept, Loop loop, List<BankAccount> accounts) {
    boolean sweeping = loop.fromStart && loop.ready;
    if (loop.removed.isEmpty() && !sweeping) {
      return List.of();
    }
    Set<String> own = accounts.stream().map(BankAccount::id).collect(Collectors.toSet());
    Set<String> named = Set.copyOf(loop.removed);
    return kept.transactions().stream()
        .filter(row -> !loop.changed.containsKey(row.id()))
        .filter(row -> named.contains(row.id()) || (sweeping && own.contains(row.accountId())))
        .filter(row -> row.state() != BankTransaction.State.REMOVED)
        .<BookChange>map(row -> new BookChange.PutTransaction(row.removed()))
        .toList();
  }
}
