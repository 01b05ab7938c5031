package com.oodaloo.app.reconcile;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.Ledger;
import com.oodaloo.app.books.Library;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.matching.Decisions;
import com.oodaloo.domain.matching.Matcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Decides what every line of a firm's bank is and keeps the outcome: loads the books, lets the
/// matcher decide, writes what differs from last time. Run again, it writes nothing.
public final class ReconcileFirm {
  private static final String STREAM = "reconcile";
  private static final int ATTEMPTS = 5;

  private final Firms firms;
  private final Library library;
  private final Ledger ledger;
  private final Matcher matcher;
  private final Clock clock;

  public ReconcileFirm(Firms firms, Library library, Ledger ledger, Matcher matcher, Clock clock) {
    this.firms = firms;
    this.library = library;
    this.ledger = ledger;
    this.matcher = matcher;
    this.clock = clock;
  }

  public sealed interface Outcome {
    /// `changes` is 0 when nothing was new.
    record Reconciled(int matches, int questions, int changes) implements Outcome {}

    record UnknownFirm() implements Outcome {}
  }

  public Outcome reconcile(FirmId id) {
    Optional<Firm> firm = firms.find(id);
    if (firm.isEmpty()) {
      return new Outcome.UnknownFirm();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Outcome> outcome = once(firm.get());
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new Unavailable("books of " + id + " are being decided elsewhere", Duration.ofSeconds(5));
  }

  /// Empty when somebody else decided between our reading and our writing.
  private Optional<Outcome> once(Firm firm) {
    StreamPosition position = ledger.position(firm.id(), STREAM);
    FirmBooks kept = library.load(firm, firm.zone().dayOf(clock.instant()));
    Decisions decisions = matcher.decide(kept.books(), kept.answers());
    List<BookChange> changes = WhatChanged.between(kept, decisions, clock.instant());
    boolean written =
        changes.isEmpty()
            || ledger.commit(
                new Ledger.Commit(
                    position, clock.instant().toString(), changes, List.of(), clock.instant()));
    return written
        ? Optional.of(
            new Outcome.Reconciled(
                decisions.matches().size(), decisions.questions().size(), changes.size()))
        : Optional.empty();
  }
}
