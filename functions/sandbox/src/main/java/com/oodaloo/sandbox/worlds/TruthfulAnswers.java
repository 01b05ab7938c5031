package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Answer;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The answers that are right about money from clients.
final class TruthfulAnswers {
  private TruthfulAnswers() {}

  /// The bills as billed; or what came where less came; each with and without deposits for work
  /// that was billed later. Every payment in a deposit of several is judged by itself. Bills sent
  /// after the last day are in nobody's books.
  static List<Answer> to(List<Remittance> money, LocalDate last) {
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
      if (money.is(Anomaly.BEFORE_INVOICE)) {
        shares.add(Map.of());
      }
    }
    return shares;
  }

  private static Map<String, Long> share(Remittance money, LocalDate last, boolean asArrived) {
    Map<String, Long> cents = new TreeMap<>();
    long missing = asArrived && !money.rail().isPaidOut() ? Math.min(0, money.gap().cents()) : 0;
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
