package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.util.List;

/// Reads the payouts that a firm's own card processor has told of, each with its entries.
public final class SyncProcessor {
  private final Ports ports;
  private final Clock clock;

  /// The ports a drain of a processor needs.
  public record Ports(
      SyncPreflight errands, ProcessorSource processor, BooksWriter ledger, Wakeups wakeups) {}

  public SyncProcessor(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public SyncOutcome drain(SyncRequest request) {
    return switch (ports.errands().of(Source.STRIPE, request)) {
      case Errand.Over(SyncOutcome how) -> how;
      case Errand.Due due -> read(due);
    };
  }

  private SyncOutcome read(Errand.Due due) {
    Firm firm = due.firm();
    String account = due.request().account();
    StreamPosition position = ports.ledger().position(firm.id(), "stripe#" + account);
    List<BookChange> changes =
        due.served().stream()
            .map(WebhookEvent::itemId)
            .distinct()
            .<BookChange>map(
                id -> new BookChange.PutPayout(ports.processor().payout(account, id, firm.zone())))
            .toList();
    BooksWriter.Commit commit =
        new BooksWriter.Commit(
            position,
            clock.instant().toString(),
            changes,
            OpenEvents.keys(due.served()),
            clock.instant());
    if (!ports.ledger().commit(commit)) {
      return new SyncOutcome.LostRace();
    }
    ports.wakeups().reconcile(firm.id());
    return new SyncOutcome.Synced(changes.size());
  }
}
