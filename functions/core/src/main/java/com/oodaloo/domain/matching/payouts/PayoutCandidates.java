package com.oodaloo.domain.matching.payouts;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.matching.expected.PayoutContents.Part;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Noticed.MaybePayout;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Payouts that a line may be, where that is not certain: one of several of the same net, two that
/// the bank shows as one line, or one of which the bank kept a fee. They are asked about, and none
/// of them is said to be missing.
final class PayoutCandidates {
  /// What banks keep of an incoming wire, at most.
  private static final long BANK_FEE_MAX_CENTS = 3500;

  private static final int MAX_WAYS = 4;
  private static final int MAX_NEAR = 12;

  private final MatchRun run;
  private final List<Line> lines;
  private final List<Payout> payouts;

  PayoutCandidates(MatchRun run, List<Line> lines, List<Payout> payouts) {
    this.run = run;
    this.lines = lines;
    this.payouts = payouts;
  }

  void note() {
    for (Line line : lines) {
      if (line.amount().isPositive()) {
        note(line);
      }
    }
  }

  private void note(Line line) {
    List<Payout> near =
        payouts.stream()
            .filter(payout -> payout.net().isPositive() && PayoutRule.isNear(line, payout))
            .limit(MAX_NEAR)
            .toList();
    List<List<Payout>> ways = new ArrayList<>();
    near.stream()
        .filter(each -> each.net().equals(line.amount()))
        .forEach(each -> ways.add(List.of(each)));
    if (PayoutWords.of(line, run) == PayoutWords.PROCESSOR) {
      pairs(line, near, ways);
      near.stream().filter(each -> isLessFee(line, each)).forEach(each -> ways.add(List.of(each)));
    }
    ways.stream().limit(MAX_WAYS).forEach(way -> run.noticed.maybe(line, maybe(line, way)));
  }

  private static void pairs(Line line, List<Payout> near, List<List<Payout>> ways) {
    for (int i = 0; i < near.size(); i++) {
      for (int j = i + 1; j < near.size(); j++) {
        if (near.get(i).net().plus(near.get(j).net()).equals(line.amount())) {
          ways.add(List.of(near.get(i), near.get(j)));
        }
      }
    }
  }

  private static boolean isLessFee(Line line, Payout payout) {
    long kept = payout.net().cents() - line.cents();
    return kept > 0 && kept <= BANK_FEE_MAX_CENTS && kept * 10 < payout.net().cents();
  }

  private MaybePayout maybe(Line line, List<Payout> way) {
    List<Settlement> settled = settled(way);
    Money rest = line.amount();
    for (Settlement part : settled) {
      rest = rest.minus(part.amount());
    }
    List<String> evidence = way.stream().map(PayoutCandidates::words).toList();
    return new MaybePayout(
        way.stream().map(Payout::id).toList(),
        new Question.Alternative(
            settled, new Difference(rest, rest.isZero() ? "" : "fee"), evidence));
  }

  private static String words(Payout payout) {
    return "The processor paid out " + payout.net() + " for " + payout.arrival() + ".";
  }

  private List<Settlement> settled(List<Payout> way) {
    Map<String, Money> given = new TreeMap<>();
    for (Payout payout : way) {
      for (Part part : run.payouts.of(payout, _ -> true)) {
        if (part.kind().settles()) {
          for (InvoiceShare share : part.shares()) {
            if (run.rooms.knows(share.invoiceId()) && share.amount().isPositive()) {
              given.merge(share.invoiceId(), share.amount(), Money::plus);
            }
          }
        }
      }
    }
    List<Settlement> settled = new ArrayList<>();
    given.forEach((invoice, amount) -> {
      Money fits = amount.min(run.rooms.left(invoice));
      if (fits.isPositive()) {
        settled.add(new Settlement(invoice, fits));
      }
    });
    return settled;
  }
}
