package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A processor's payout: its net, to the cent, around its arrival day. The processor itself says
/// which payments are inside, so nothing is guessed.
final class PayoutRule {
  static final String NAME = "payout";
  private static final int EARLY_DAYS = 1;
  private static final int LATE_DAYS = 5;

  private final Workbench bench;
  private final Map<String, Payment> payments;

  PayoutRule(Workbench bench) {
    this.bench = bench;
    this.payments =
        bench.books.payments().stream()
            .collect(Collectors.toMap(Payment::id, Function.identity(), (a, b) -> a));
  }

  void apply() {
    List<BankTransaction> lines = bench.deposits().stream().filter(bench::mayActAlone).toList();
    for (Rules.Pair<Payout> pair : Rules.unique(lines, this::fitting)) {
      settle(pair.line(), pair.other());
    }
  }

  private List<Payout> fitting(BankTransaction line) {
    return bench.books.payouts().stream()
        .filter(payout -> payout.net().equals(line.amount()))
        .filter(payout -> payout.status() != Payout.Status.FAILED)
        .filter(payout -> payout.status() != Payout.Status.CANCELED)
        .filter(Payout::isExplained)
        .filter(payout -> isNear(line, payout))
        .toList();
  }

  private static boolean isNear(BankTransaction line, Payout payout) {
    long days = Days.between(payout.arrival(), line.date());
    return days >= -EARLY_DAYS && days <= LATE_DAYS;
  }

  private void settle(BankTransaction line, Payout payout) {
    List<PayoutItem> money =
        payout.items().stream().filter(item -> item.gross().isPositive()).toList();
    Optional<List<Settlement>> settlements = settlements(money);
    if (settlements.isEmpty()) {
      return;
    }
    bench.decide(
        new Match(
            line.id(),
            Verdict.AUTO,
            NAME,
            payout.id(),
            paymentIds(money),
            settlements.get(),
            Difference.none(line.amount()),
            99,
            evidence(line, payout),
            "Nothing to do."),
        List.of());
  }

  /// What the payout gives each invoice; empty when an invoice would get more than its total.
  private Optional<List<Settlement>> settlements(List<PayoutItem> money) {
    Map<String, Money> parts = new TreeMap<>();
    for (PayoutItem item : money) {
      String invoiceId = invoiceOf(item);
      if (bench.knowsInvoice(invoiceId)) {
        parts.merge(invoiceId, item.gross().minus(item.tip()), Money::plus);
      }
    }
    List<Settlement> settlements =
        parts.entrySet().stream()
            .map(part -> new Settlement(part.getKey(), part.getValue()))
            .toList();
    return bench.hasRoom(settlements) ? Optional.of(settlements) : Optional.empty();
  }

  private String invoiceOf(PayoutItem item) {
    Payment payment = payments.get(item.paymentId());
    return item.invoiceId().isEmpty() && payment != null ? payment.invoiceId() : item.invoiceId();
  }

  private static List<String> paymentIds(List<PayoutItem> money) {
    return money.stream().map(PayoutItem::paymentId).filter(id -> !id.isEmpty()).sorted().toList();
  }

  private static List<String> evidence(BankTransaction line, Payout payout) {
    List<String> words = new ArrayList<>();
    words.add(
        "The processor paid out "
            + payout.net()
            + " for "
            + payout.arrival()
            + "; the bank shows it on "
            + line.date()
            + ".");
    Money kept = payout.items().stream().map(PayoutItem::fee).reduce(Money::plus).orElseThrow();
    words.add(payout.items().size() + " entries, less " + kept + " in fees, make the net exactly.");
    return words;
  }
}
