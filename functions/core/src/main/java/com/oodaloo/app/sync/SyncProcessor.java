package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.Ledger;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Reads the payouts that a firm's own card processor has told of, each with its entries.
public final class SyncProcessor {
  private final OpenEvents events;
  private final Connections connections;
  private final Firms firms;
  private final ProcessorSource processor;
  private final Ledger ledger;
  private final Wakeups wakeups;
  private final Clock clock;

  /// The ports a drain of a processor needs.
  public record Ports(
      OpenEvents events,
      Connections connections,
      Firms firms,
      ProcessorSource processor,
      Ledger ledger,
      Wakeups wakeups) {}

  public SyncProcessor(Ports ports, Clock clock) {
    this.events = ports.events();
    this.connections = ports.connections();
    this.firms = ports.firms();
    this.processor = ports.processor();
    this.ledger = ports.ledger();
    this.wakeups = ports.wakeups();
    this.clock = clock;
  }

  public Drain drain(SyncRequest request) {
    Optional<Drain> closed = events.closed(request);
    if (closed.isPresent()) {
      return closed.get();
    }
    Optional<Connection> connection = connections.find(Source.STRIPE, request.account());
    Optional<Firm> firm = connection.flatMap(found -> firms.find(found.firm()));
    if (firm.isEmpty()) {
      events.close(request, clock.instant());
      return new Drain.UnknownFirm();
    }
    return read(request.account(), firm.get());
  }

  private Drain read(String account, Firm firm) {
    List<WebhookEvent> served = events.settled(Source.STRIPE, account);
    StreamPosition position = ledger.position(firm.id(), "stripe#" + account);
    List<BookChange> changes =
        served.stream()
            .map(WebhookEvent::itemId)
            .distinct()
            .<BookChange>map(
                id -> new BookChange.PutPayout(processor.payout(account, id, firm.zone())))
            .toList();
    Ledger.Commit commit =
        new Ledger.Commit(
            position,
            clock.instant().toString(),
            changes,
            OpenEvents.keys(served),
            clock.instant());
    if (!ledger.commit(commit)) {
      return new Drain.LostRace();
    }
    wakeups.reconcile(firm.id());
    return new Drain.Synced(changes.size());
  }
}
