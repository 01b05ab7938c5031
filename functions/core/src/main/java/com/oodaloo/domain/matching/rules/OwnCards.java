package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.time.Days;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What comes in on the firm's own cards: no client pays there. It is a payment of the card's bill,
/// a transfer on both sides, or a merchant's refund. The charges are what was spent.
///
/// The bank's side of a payment is the same amount out of an account that is no card, a few days
/// around, whatever its words ("DISCOVER E-PAYMENT"); the nearest, each once.
final class OwnCards {
  private static final int DAYS = 5;
  private final MatchRun run;
  private final Set<String> cards;
  private final Set<String> paying = new HashSet<>();

  OwnCards(MatchRun run) {
    this.run = run;
    this.cards =
        run.books.accounts().stream()
            .filter(BankAccount::isCard)
            .map(BankAccount::id)
            .collect(Collectors.toSet());
  }

  void apply() {
    if (cards.isEmpty()) {
      return;
    }
    for (Line line : run.lines()) {
      if (isOnCard(line) && line.amount().isPositive() && run.isUndecided(line)) {
        cameIn(line);
      }
    }
  }

  private void cameIn(Line line) {
    Optional<Line> bill = isRefund(line) ? Optional.empty() : bill(line);
    bill.ifPresent(out -> {
      paying.add(out.id());
      keepApart(out, "It pays the firm's own card, where the same amount came in.");
    });
    boolean pays = bill.isPresent() || OwnAccounts.isCardBill(line) || line.says("PAYMENT");
    if (pays) {
      keepApart(line, "A payment to the firm's own card, which is no money in.");
    } else {
      decide(line, NotIncome.Kind.REFUND, "It came in on the firm's own card.");
    }
  }

  private static boolean isRefund(Line line) {
    return line.says("REFUND") || line.says("RETURN") || line.says("RETURNED");
  }

  private Optional<Line> bill(Line in) {
    return run.all().stream()
        .filter(out -> !isOnCard(out) && !paying.contains(out.id()))
        .filter(
            out -> out.amount().equals(in.amount().negated()) && out.bank().checkNumber().isEmpty())
        .filter(out -> run.isUndecided(out) && gap(in, out) <= DAYS)
        .min(
            Comparator.comparing((Line out) -> !OwnAccounts.isCardBill(out))
                .thenComparingLong(out -> gap(in, out))
                .thenComparingInt(Line::place));
  }

  private static long gap(Line one, Line other) {
    return Math.abs(Days.between(one.date(), other.date()));
  }

  private boolean isOnCard(Line line) {
    return cards.contains(line.bank().accountId());
  }

  private void keepApart(Line line, String evidence) {
    decide(line, NotIncome.Kind.TRANSFER, evidence);
  }

  private void decide(Line line, NotIncome.Kind kind, String evidence) {
    run.decide(line, new NotIncome(line.id(), kind, Verdict.AUTO, List.of(evidence)));
  }
}
