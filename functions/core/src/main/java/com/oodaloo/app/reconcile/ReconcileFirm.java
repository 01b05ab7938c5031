package com.oodaloo.app.reconcile;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.outcomes.Standing;
import com.oodaloo.app.outcomes.TellOutcomes;
import com.oodaloo.app.outcomes.TellOutcomes.Telling;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.matching.Matcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Decides what every line of a firm's bank is and keeps the outcome: loads the books, lets the
/// matcher decide, writes what differs from last time, and then has told what is new. Run again, it
/// writes nothing and tells nothing.
public final class ReconcileFirm {
  public static final String STREAM = "reconcile";
  private static final int ATTEMPTS = 5;

  private final Firms firms;
  private final BooksReader library;
  private final BooksWriter ledger;
  private final Matcher matcher;
  private final Clock clock;
  private final TellOutcomes.OfBooks tell;

  /// Tells nobody.
  public ReconcileFirm(
      Firms firms, BooksReader library, BooksWriter ledger, Matcher matcher, Clock clock) {
    this(new Ports(firms, library, ledger, (_, _) -> Telling.NOTHING), matcher, clock);
  }

  public ReconcileFirm(Ports ports, Matcher matcher, Clock clock) {
    this.firms = ports.firms();
    this.library = ports.library();
    this.ledger = ports.ledger();
    this.tell = ports.tell();
    this.matcher = matcher;
    this.clock = clock;
  }

  /// The ports a decision needs; `tell` is `TellOutcomes::standing`.
  public record Ports(
      Firms firms, BooksReader library, BooksWriter ledger, TellOutcomes.OfBooks tell) {}

  public sealed interface Outcome {
    /// `changes` is 0 when nothing was new.
    record Reconciled(int matches, int questions, int changes, Telling telling)
        implements Outcome {}

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
                new BooksWriter.Commit(
                    position,
                    DecisionCursor.now(clock.instant()).text(),
                    changes,
                    List.of(),
                    clock.instant()));
    return written ? Optional.of(told(kept, decisions, changes)) : Optional.empty();
  }

  private Outcome told(FirmBooks kept, Decisions decisions, List<BookChange> changes) {
    Telling telling =
        tell.standing(
            kept.books().firm().id(),
            Standing.of(kept, changes, decisions.findings(), clock.instant()));
    return new Outcome.Reconciled(
        decisions.matches().size(), decisions.questions().size(), changes.size(), telling);
  }
}
