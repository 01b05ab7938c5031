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
  private final Ports ports;
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
    this.ports = ports;
    this.clock = clock;
  }

  public Drain drain(SyncRequest request) {
    List<WebhookEvent> served = ports.events().settled(Source.STRIPE, request.account());
    Optional<Drain> ended = ports.events().ended(request, served);
    if (ended.isPresent()) {
      return ended.get();
    }
    Optional<Connection> connection = ports.connections().find(Source.STRIPE, request.account());
    Optional<Firm> firm = connection.flatMap(found -> ports.firms().find(found.firm()));
    if (firm.isEmpty()) {
      ports.events().close(request, clock.instant());
      return new Drain.UnknownFirm();
    }
    return firm.get().isPaused() ? new Drain.Held() : read(request.account(), firm.get(), served);
  }

  private Drain read(String account, Firm firm, List<WebhookEvent> served) {
    StreamPosition position = ports.ledger().position(firm.id(), "stripe#" + account);
    List<BookChange> changes =
        served.stream()
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
            OpenEvents.keys(served),
            clock.instant());
    if (!ports.ledger().commit(commit)) {
      return new Drain.LostRace();
    }
    ports.wakeups().reconcile(firm.id());
    return new Drain.Synced(changes.size());
  }
}
