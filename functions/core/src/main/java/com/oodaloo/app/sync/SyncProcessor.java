package com.oodaloo.app.sync;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.payout.Payout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads the payouts of a firm's own card processor, each with its entries: those it has told of,
/// and on the schedule all of the last weeks, page by page, because a webhook may be lost.
///
/// A list that outlasts its invocation asks for another wake-up and goes on there.
public final class SyncProcessor {
  private static final int PAGES_MAX = 500;

  /// A page of twenty payouts, each with a call for its entries, and a commit.
  static final Duration RESERVE = Duration.ofSeconds(30);

  private static final Duration LIST_EVERY = Duration.ofHours(5);

  private final Ports ports;
  private final Clock clock;

  /// The ports a drain of a processor needs.
  public record Ports(
      SyncPreflight errands, ProcessorSource processor, BooksWriter ledger, Wakeups wakeups) {}

  public SyncProcessor(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public SyncOutcome drain(SyncRequest request, TimeLeft left) {
    return switch (ports.errands().of(Source.STRIPE, request)) {
      case Errand.Over(SyncOutcome how) -> how;
      case Errand.Due due -> read(due, left);
    };
  }

  private SyncOutcome read(Errand.Due due, TimeLeft left) {
    StreamPosition position =
        ports.ledger().position(due.firm().id(), "stripe#" + due.request().account());
    ProcessorProgress progress = ProcessorProgress.of(position.cursor());
    List<String> unreadable = new ArrayList<>();
    List<BookChange> told = told(due, unreadable);
    Instant now = clock.instant();
    if (!told.isEmpty() || !due.served().isEmpty()) {
      if (!commit(due, position, progress, told)) {
        return new SyncOutcome.LostRace();
      }
      position = position.moved(progress.text(), now);
    }
    // The schedule's wake-up may have become one with an event's: the time counts, not who asks.
    SyncOutcome outcome =
        progress.until().isBefore(now.minus(LIST_EVERY))
            ? list(due.serving(List.of()), position, left, unreadable)
            : new SyncOutcome.Synced(told.size(), unreadable);
    if (!(outcome instanceof SyncOutcome.LostRace)) {
      ports.wakeups().reconcile(due.firm().id());
    }
    return outcome;
  }

  /// A payout that is not as agreed is left out and named: it would be refused again.
  private List<BookChange> told(Errand.Due due, List<String> unreadable) {
    List<BookChange> told = new ArrayList<>();
    String account = due.request().account();
    for (String id : due.served().stream().map(WebhookEvent::itemId).distinct().toList()) {
      try {
        told.add(put(ports.processor().payout(account, id, due.firm().zone())));
      } catch (Rejected refused) {
        if (refused.reason() != Rejected.Reason.PROTOCOL) {
          throw refused;
        }
        unreadable.add("PAYOUTS " + id);
      }
    }
    return told;
  }

  private SyncOutcome list(
      Errand.Due due, StreamPosition from, TimeLeft left, List<String> unreadable) {
    StreamPosition position = from;
    ProcessorProgress progress = ProcessorProgress.of(position.cursor()).begun(clock.instant());
    int changes = 0;
    for (int page = 0; page < PAGES_MAX; page++) {
      if (page > 0 && left.now().compareTo(RESERVE) < 0) {
        return unfinished(due, unreadable);
      }
      ProcessorSource.Page read = ports.processor().page(listing(due, progress));
      List<BookChange> rows = read.payouts().stream().map(SyncProcessor::put).toList();
      progress = progress.read(read.next());
      unreadable.addAll(read.unreadable());
      if (!commit(due, position, progress, rows)) {
        return new SyncOutcome.LostRace();
      }
      changes += rows.size();
      position = position.moved(progress.text(), clock.instant());
      if (!progress.isReading()) {
        return new SyncOutcome.Synced(changes, unreadable);
      }
    }
    return unfinished(due, unreadable);
  }

  private static BookChange put(Payout payout) {
    return new BookChange.PutPayout(payout);
  }

  private static ProcessorSource.Listing listing(Errand.Due due, ProcessorProgress progress) {
    return new ProcessorSource.Listing(
        due.request().account(), progress.since(), progress.after(), due.firm().zone());
  }

  private SyncOutcome unfinished(Errand.Due due, List<String> unreadable) {
    ports.wakeups().accountLater(Source.STRIPE, due.request().account(), Duration.ZERO);
    return new SyncOutcome.Unfinished(unreadable);
  }

  private boolean commit(
      Errand.Due due, StreamPosition read, ProcessorProgress reached, List<BookChange> changes) {
    return ports
        .ledger()
        .commit(
            new BooksWriter.Commit(
                read, reached.text(), changes, OpenEvents.keys(due.served()), clock.instant()));
  }
}
