package com.oodaloo.sandbox.worlds.draft;

import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Answer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The answers that are right about money from clients.
public final class TruthfulAnswers {
  /// Money that may be left without its invoice: the invoice came later, the money went back, or
  /// nothing in the books says whose charge it was.
  private static final Set<Anomaly> OPTIONAL =
      Set.of(Anomaly.BEFORE_INVOICE, Anomaly.BANK_PAYMENT_FAILED, Anomaly.NO_CHARGE_NUMBER);

  private TruthfulAnswers() {}

  /// The bills as billed; or what came where less came; each with and without what is optional. A
  /// lender's fee is nothing the client owes. Every payment in a deposit of several is judged by
  /// itself. Bills sent after the last day are in nobody's books.
  public static List<Answer> to(List<Remittance> money, LocalDate last) {
    Set<Map<String, Long>> ways = new LinkedHashSet<>();
    ways.add(Map.of());
    for (Remittance each : money) {
      ways = combined(ways, shares(each, last));
    }
    return ways.stream().map(TruthfulAnswers::answer).toList();
  }

  private static Set<Map<String, Long>> combined(
      Set<Map<String, Long>> ways, Set<Map<String, Long>> shares) {
    Set<Map<String, Long>> combined = new LinkedHashSet<>();
    for (Map<String, Long> way : ways) {
      for (Map<String, Long> share : shares) {
        Map<String, Long> cents = new TreeMap<>(way);
        share.forEach((bill, part) -> cents.merge(bill, part, Long::sum));
        combined.add(cents);
      }
    }
    return combined;
  }

  /// What one payment gives each bill, in every way that is right.
  private static Set<Map<String, Long>> shares(Remittance money, LocalDate last) {
    Set<Map<String, Long>> shares = new LinkedHashSet<>();
    for (boolean asArrived : new boolean[] {false, true}) {
      shares.add(share(money, last, asArrived));
      if (OPTIONAL.stream().anyMatch(money::is)) {
        shares.add(Map.of());
      }
    }
    return shares;
  }

  private static Map<String, Long> share(Remittance money, LocalDate last, boolean asArrived) {
    Map<String, Long> cents = new TreeMap<>();
    boolean shortPaid = !money.rail().isPaidOut() && money.rail() != MoneyRail.LENDER;
    long missing = asArrived && shortPaid ? Math.min(0, money.gap().cents()) : 0;
    for (Remittance.Part part : money.parts()) {
      if (!part.bill().issued().isAfter(last)) {
        long own = part.cents() + (part.equals(money.bearing()) ? missing : 0);
        cents.merge(part.bill().id(), own, Long::sum);
      }
    }
    return cents;
  }

  private static Answer answer(Map<String, Long> cents) {
    return new Answer(
        cents.entrySet().stream()
            .map(share -> new Settlement(share.getKey(), Money.usd(share.getValue())))
            .toList());
  }
}
