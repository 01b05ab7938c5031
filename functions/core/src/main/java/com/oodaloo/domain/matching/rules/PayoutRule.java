package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A processor's payout: its net, to the cent, around its arrival day. The processor itself says
/// which payments are inside, so nothing is guessed.
///
/// Two payouts of the same net in the same days are only taken when each fits one line alone, or
/// when each in turn has a line of its own on the very day it was to arrive.
public final class PayoutRule {
  private static final int EARLY_DAYS = 1;
  private static final int LATE_DAYS = 6;

  private final MatchRun bench;
  private final Map<String, Payment> payments = new HashMap<>();
  private final Map<Long, List<Payout>> byNet = new HashMap<>();
  private final Set<String> banked = new HashSet<>();

  public PayoutRule(MatchRun bench) {
    this.bench = bench;
    if (!bench.books.payouts().isEmpty()) {
      bench.books.payments().forEach(payment -> payments.put(payment.id(), payment));
    }
    for (Payout payout : bench.books.payouts()) {
      if (mayArrive(payout)) {
        byNet.computeIfAbsent(payout.net().cents(), _ -> new ArrayList<>(1)).add(payout);
      }
    }
  }

  private static boolean mayArrive(Payout payout) {
    return payout.status() != Payout.Status.FAILED
        && payout.status() != Payout.Status.CANCELED
        && !payout.net().isZero()
        && payout.isExplained();
  }

  public void apply() {
    if (byNet.isEmpty()) {
      return;
    }
    do {
      takeUnique();
      // Each round leaves fewer to choose from, which can make another pair unique.
    } while (takeOnTheDay());
  }

  private void takeUnique() {
    Map<Line, Payout> only = new HashMap<>();
    Map<String, Integer> wantedBy = new HashMap<>();
    List<Line> lines = bench.lines();
    for (Line line : lines) {
      List<Payout> fitting = fitting(line);
      fitting.forEach(payout -> wantedBy.merge(payout.id(), 1, Integer::sum));
      if (fitting.size() == 1) {
        only.put(line, fitting.getFirst());
      }
    }
    for (Line line : lines) {
      Payout payout = only.get(line);
      if (payout != null && wantedBy.getOrDefault(payout.id(), 0) == 1) {
        settle(line, payout);
      }
    }
  }

  /// Lines, in their order, that came on the arrival day of the first payout they could be.
  private boolean takeOnTheDay() {
    List<Line> lines = bench.lines();
    boolean taken = false;
    for (Line line : lines) {
      List<Payout> fitting = fitting(line);
      if (!fitting.isEmpty()
          && isFirstOnItsDay(line, fitting)
          && lines.stream().noneMatch(other -> isTwin(line, other))) {
        taken |= settle(line, earliest(fitting));
      }
    }
    return taken;
  }

  private static boolean isFirstOnItsDay(Line line, List<Payout> fitting) {
    return earliest(fitting).arrival().equals(line.date())
        && fitting.stream().filter(each -> each.arrival().equals(line.date())).count() == 1;
  }

  private static Payout earliest(List<Payout> payouts) {
    return payouts.stream().min(Comparator.comparing(Payout::arrival)).orElseThrow();
  }

  private static boolean isTwin(Line line, Line other) {
    return line.place() != other.place()
        && line.cents() == other.cents()
        && line.date().equals(other.date());
  }

  private List<Payout> fitting(Line line) {
    List<Payout> near = byNet.getOrDefault(line.cents(), List.of());
    return near.isEmpty() || !bench.mayActAlone(line) || bench.isForeign(line)
        ? List.of()
        : near.stream()
            .filter(payout -> !banked.contains(payout.id()) && isNear(line, payout))
            .toList();
  }

  private static boolean isNear(Line line, Payout payout) {
    long days = Days.between(payout.arrival(), line.date());
    return days >= -EARLY_DAYS && days <= LATE_DAYS;
  }

  private boolean settle(Line line, Payout payout) {
    List<PayoutItem> money =
        payout.items().stream().filter(item -> item.gross().isPositive()).toList();
    Optional<List<Settlement>> settlements = settlements(money);
    if (settlements.isEmpty() || !bench.trust.mayAct(Rule.PAYOUT)) {
      return false;
    }
    banked.add(payout.id());
    bench.decide(
        line,
        new Match(
            line.id(),
            Verdict.AUTO,
            Rule.PAYOUT.word(),
            payout.id(),
            money.stream().map(PayoutItem::paymentId).filter(id -> !id.isEmpty()).sorted().toList(),
            settlements.get(),
            Difference.none(line.amount()),
            99,
            evidence(line, payout),
            "Nothing to do."),
        List.of());
    return true;
  }

  /// What the payout gives each invoice: what the office recorded of each charge, for a surcharge
  /// comes on top of it. Empty when an invoice would get more than its total.
  private Optional<List<Settlement>> settlements(List<PayoutItem> money) {
    Map<String, Money> parts = new TreeMap<>();
    for (PayoutItem item : money) {
      for (InvoiceShare share : shares(item)) {
        if (bench.knowsInvoice(share.invoiceId()) && !share.amount().isZero()) {
          parts.merge(share.invoiceId(), share.amount(), Money::plus);
        }
      }
    }
    List<Settlement> settlements =
        parts.entrySet().stream()
            .map(part -> new Settlement(part.getKey(), part.getValue()))
            .toList();
    return bench.hasRoom(settlements) ? Optional.of(settlements) : Optional.empty();
  }

  /// The processor's word for whose the charge is, or the office's, which may spread it.
  private List<InvoiceShare> shares(PayoutItem item) {
    Payment payment = payments.get(item.paymentId());
    Money charged = item.gross().minus(item.tip());
    Money settling = payment == null ? charged : charged.min(payment.amount());
    if (!item.invoiceId().isEmpty()) {
      return List.of(new InvoiceShare(item.invoiceId(), settling));
    }
    return payment == null ? List.of() : payment.sharesOf(settling);
  }

  private static List<String> evidence(Line line, Payout payout) {
    Money kept = payout.items().stream().map(PayoutItem::fee).reduce(Money::plus).orElseThrow();
    return List.of(
        "The processor paid out "
            + payout.net()
            + " for "
            + payout.arrival()
            + "; the bank shows it on "
            + line.date()
            + ".",
        payout.items().size() + " entries, less " + kept + " in fees, make the net exactly.");
  }
}
