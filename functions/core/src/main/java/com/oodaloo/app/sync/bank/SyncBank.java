package com.oodaloo.app.sync.bank;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.ChangeFilter;
import com.oodaloo.app.sync.Errand;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncPreflight;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Drains one bank connection: the whole loop of pages first, then one fenced commit of the rows
/// and the final cursor. A cursor from the middle of a loop is never kept (Plaid's documentation).
public final class SyncBank {
  private final Ports ports;
  private final Clock clock;

  /// The ports a drain of a bank needs.
  public record Ports(
      SyncPreflight errands,
      Connections connections,
      BankFeed feed,
      BooksWriter ledger,
      BooksReader library,
      Wakeups wakeups) {}

  public SyncBank(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public SyncOutcome drain(SyncRequest request) {
    return switch (ports.errands().of(Source.PLAID, request)) {
      case Errand.Over(SyncOutcome how) -> how;
      case Errand.Due due -> drain(due);
    };
  }

  private SyncOutcome drain(Errand.Due due) {
    return switch (due.connection().health()) {
      case GOOD -> anew(due);
      // Whatever the bank tells of a broken connection may be that it works again: look once.
      case NEEDS_RECONNECT -> due.served().isEmpty() ? new SyncOutcome.Paused() : anew(due);
      case DISCONNECTED -> end(due);
    };
  }

  private SyncOutcome anew(Errand.Due due) {
    StreamPosition position = position(due);
    boolean again =
        due.served().isEmpty()
            && !position.cursor().isEmpty()
            && OpenEvents.isJustRead(position.movedAt(), clock.instant());
    return again ? new SyncOutcome.AlreadyDone() : read(new Task(due, position));
  }

  private StreamPosition position(Errand.Due due) {
    return ports.ledger().position(due.firm().id(), due.connection().stream());
  }

  private record Task(Errand.Due due, StreamPosition position) {}

  private SyncOutcome read(Task task) {
    Connection connection = task.due().connection();
    Books kept = kept(task.due().firm());
    BankAccounts accounts =
        new BankAccounts(
            kept,
            connection.account(),
            notices(task.due()),
            task.due().firm().zone().dayOf(clock.instant()));
    try {
      BankLoop.Read read =
          new BankLoop(ports.feed(), connection.tokens()).from(task.position().cursor());
      List<BankAccount> told =
          accounts.settled(ports.feed().accounts(connection.tokens(), connection.account()));
      List<BankAccount> fresh = accounts.after(accounts.doubted(named(task, told)), read);
      return commit(task, read.cursor(), changes(kept, read, accounts.among(fresh), fresh));
    } catch (Rejected e) {
      if (e.reason() != Rejected.Reason.UNAUTHORIZED) {
        throw e;
      }
      return pause(task, puts(accounts.waitingForOwner()), kept);
    }
  }

  private BankNotices notices(Errand.Due due) {
    return new BankNotices(
        due.served().stream()
            .sorted(Comparator.comparing(WebhookEvent::receivedAt))
            .map(ports.feed()::notice)
            .toList());
  }

  private List<BankAccount> named(Task task, List<BankAccount> told) {
    return new AskOwners(ports.feed(), ports.ledger(), clock)
        .named(task.due().connection(), task.due().firm(), told);
  }

  private Books kept(Firm firm) {
    return ports.library().load(firm, firm.zone().dayOf(clock.instant())).books();
  }

  private static List<BookChange> changes(
      Books kept, BankLoop.Read read, Map<String, BankAccount> accounts, List<BankAccount> fresh) {
    BankRows rows = new BankRows(kept, read, accounts);
    List<BookChange> changes = new ArrayList<>(puts(fresh));
    changes.addAll(rows.puts(fresh.stream().map(BankAccount::id).toList()));
    List<BookChange> news = new ArrayList<>(new ChangeFilter(kept).in(changes));
    news.addAll(rows.unwanted());
    return news;
  }

  private static List<BookChange> puts(List<BankAccount> accounts) {
    return accounts.stream().<BookChange>map(BookChange.PutAccount::new).toList();
  }

  private SyncOutcome commit(Task task, String cursor, List<BookChange> changes) {
    if (!written(task, cursor, changes)) {
      return new SyncOutcome.LostRace();
    }
    if (task.due().connection().health() != Connection.Health.GOOD) {
      ports.connections().save(task.due().connection().withHealth(Connection.Health.GOOD));
    }
    if (task.due().served().isEmpty() || !changes.isEmpty()) {
      ports.wakeups().reconcile(task.due().firm().id());
    }
    return new SyncOutcome.Synced(changes.size());
  }

  private boolean written(Task task, String cursor, List<BookChange> changes) {
    return ports
        .ledger()
        .commit(
            new BooksWriter.Commit(
                task.position(),
                cursor,
                changes,
                OpenEvents.keys(task.due().served()),
                clock.instant()));
  }

  /// Cursor and lines stay; the owner is asked to sign in at the bank again, once.
  private SyncOutcome pause(Task task, List<BookChange> accounts, Books kept) {
    if (!written(task, task.position().cursor(), new ChangeFilter(kept).in(accounts))) {
      return new SyncOutcome.LostRace();
    }
    if (task.due().connection().health() == Connection.Health.GOOD) {
      ports
          .connections()
          .save(task.due().connection().withHealth(Connection.Health.NEEDS_RECONNECT));
    }
    ports.wakeups().reconcile(task.due().firm().id());
    return new SyncOutcome.Paused();
  }

  /// Ends at Plaid what the owner has ended here: until that is confirmed, it is billed.
  private SyncOutcome end(Errand.Due due) {
    Connection connection = due.connection();
    if (!connection.tokens().access().isEmpty()) {
      ports.feed().remove(connection.tokens());
      ports.connections().save(connection.emptied());
    }
    Books kept = kept(due.firm());
    List<BookChange> closed =
        puts(
            kept.accounts().stream()
                .filter(account -> account.connection().equals(connection.account()))
                .map(BankAccount::closed)
                .toList());
    Task task = new Task(due, position(due));
    return written(task, task.position().cursor(), new ChangeFilter(kept).in(closed))
        ? new SyncOutcome.Paused()
        : new SyncOutcome.LostRace();
  }
}
