package com.oodaloo.handlers.pages.tray;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.Days;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Labels;
import com.oodaloo.handlers.pages.tray.TrayView.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The way of a payout's money in words: invoice, charge, fee, payout, bank.
record PayoutPath(FirmBooks kept, Labels labels) {
  /// A payout reaches the bank within the days that a weekend and a holiday make.
  private static final long DAYS_APART = 5;

  private static final int MAX_PARTS = 40;

  /// Nothing for a line behind which no payout stands.
  List<Step> of(BankTransaction line) {
    return payout(line).map(payout -> steps(payout, line)).orElse(List.of());
  }

  /// The one that a decision names, or else the only one with that net around that day.
  private Optional<Payout> payout(BankTransaction line) {
    Optional<String> named =
        kept.matches().stream()
            .filter(match -> match.transactionId().equals(line.id()))
            .map(Match::payoutId)
            .filter(id -> !id.isEmpty())
            .findFirst();
    List<Payout> candidates =
        kept.books().payouts().stream()
            .filter(
                payout -> named.map(payout.id()::equals).orElseGet(() -> looksLike(payout, line)))
            .toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  private static boolean looksLike(Payout payout, BankTransaction line) {
    return payout.net().equals(line.amount())
        && Math.abs(Days.between(payout.arrival(), line.date())) <= DAYS_APART;
  }

  private List<Step> steps(Payout payout, BankTransaction line) {
    List<Step> steps = new ArrayList<>();
    payout.items().stream().limit(MAX_PARTS).map(this::part).forEach(steps::add);
    int more = payout.items().size() - steps.size();
    if (more > 0) {
      steps.add(new Step("and " + more + " more", "", ""));
    }
    steps.add(
        new Step(
            "Payout by " + CustomerText.clean(payout.source()),
            "%s less %s of fees, on %s"
                .formatted(payout.gross(), payout.fee(), DisplayFormat.day(payout.arrival())),
            payout.net().toString()));
    steps.add(
        new Step(
            "At the bank",
            "%s, %s".formatted(labels.account(line.accountId()), DisplayFormat.day(line.date())),
            line.amount().toString()));
    return steps;
  }

  private Step part(PayoutItem item) {
    return new Step(
        item.invoiceId().isEmpty()
            ? CustomerText.clean(item.type().replace('_', ' '))
            : labels.invoice(item.invoiceId()),
        "%s of %s, fee %s"
            .formatted(
                CustomerText.clean(item.type().toLowerCase(Locale.ROOT)), item.gross(), item.fee()),
        item.net().toString());
  }
}
