package com.oodaloo.bench.engines;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.Matcher;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// First the first invoice of exactly this amount, then the nearest within 3 %, then some set of
/// invoices that makes the amount less a guessed card fee.
///
/// It looks at totals, takes no invoice off the list, asks nobody whether the answer is the only
/// one, and knows neither payments nor payouts.
public final class GreedyMatcher implements Matcher {
  private static final int WINDOW_DAYS = 30;
  private static final int SURE_DAYS = 7;
  private static final long TOLERANCE_PERCENT = 3;

  @Override
  public Decisions decide(Books books, Answers answers) {
    List<Match> matches = new ArrayList<>();
    for (BankTransaction line : books.transactions()) {
      if (line.isPosted() && line.amount().isPositive()) {
        match(line, near(books, line)).ifPresent(matches::add);
      }
    }
    return new Decisions(matches, List.of(), List.of(), List.of());
  }

  private static List<Invoice> near(Books books, BankTransaction line) {
    return books.invoices().stream()
        .filter(invoice -> days(invoice, line) <= WINDOW_DAYS)
        .filter(invoice -> invoice.total().isPositive())
        .toList();
  }

  private static Optional<Match> match(BankTransaction line, List<Invoice> near) {
    return exact(line, near).or(() -> fuzzy(line, near)).or(() -> bundled(line, near));
  }

  private static Optional<Match> exact(BankTransaction line, List<Invoice> near) {
    return near.stream()
        .filter(invoice -> invoice.total().equals(line.amount()))
        .findFirst()
        .map(invoice -> settle(line, List.of(invoice), 98, Verdict.AUTO));
  }

  private static Optional<Match> fuzzy(BankTransaction line, List<Invoice> near) {
    Optional<Invoice> closest =
        near.stream()
            .filter(
                invoice -> gap(invoice, line) * 100 <= line.amount().cents() * TOLERANCE_PERCENT)
            .min((a, b) -> Long.compare(gap(a, line), gap(b, line)));
    return closest.map(invoice -> {
      boolean sure = days(invoice, line) <= SURE_DAYS;
      return settle(line, List.of(invoice), sure ? 90 : 80, sure ? Verdict.AUTO : Verdict.ASK);
    });
  }

  private static Optional<Match> bundled(BankTransaction line, List<Invoice> near) {
    List<Invoice> bundle = FeeGuess.bundle(line.amount().cents(), near);
    return bundle.isEmpty()
        ? Optional.empty()
        : Optional.of(settle(line, bundle, 90, Verdict.AUTO));
  }

  private static Match settle(
      BankTransaction line, List<Invoice> invoices, int percent, Verdict verdict) {
    List<Settlement> settlements =
        invoices.stream().map(invoice -> new Settlement(invoice.id(), invoice.total())).toList();
    long settled = settlements.stream().mapToLong(part -> part.amount().cents()).sum();
    return new Match(
        line.id(),
        verdict,
        invoices.size() > 1 ? "bundled" : settled == line.amount().cents() ? "exact" : "fuzzy",
        "",
        List.of(),
        settlements,
        Difference.none(line.amount()),
        percent,
        List.of("The amount fits."),
        "");
  }

  private static long gap(Invoice invoice, BankTransaction line) {
    return Math.abs(invoice.total().cents() - line.amount().cents());
  }

  private static long days(Invoice invoice, BankTransaction line) {
    return Math.abs(Days.between(invoice.issued(), line.date()));
  }
}
