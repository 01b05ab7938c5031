package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.Ledger;
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
  public record Ports(Errands errands, ProcessorSource processor, Ledger ledger, Wakeups wakeups) {}

  public SyncProcessor(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public Drain drain(SyncRequest request) {
    return switch (ports.errands().of(Source.STRIPE, request)) {
      case Errand.Over(Drain how) -> how;
      case Errand.Due due -> read(due);
    };
  }

  private Drain read(Errand.Due due) {
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
    Ledger.Commit commit =
        new Ledger.Commit(
            position,
            clock.instant().toString(),
            changes,
            OpenEvents.keys(due.served()),
            clock.instant());
    if (!ports.ledger().commit(commit)) {
      return new Drain.LostRace();
    }
    ports.wakeups().reconcile(firm.id());
    return new Drain.Synced(changes.size());
  }
}
