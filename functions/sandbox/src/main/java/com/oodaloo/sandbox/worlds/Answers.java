package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.matching.Settlement;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.worlds.LineTruth.Answer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The answers that are right about money from clients.
final class Answers {
  private Answers() {}

  /// The bills as billed; or what came where less came; each with and without deposits for work
  /// that was billed later. Bills sent after the last day are in nobody's books.
  static List<Answer> to(List<Remittance> money, LocalDate last) {
    Set<Answer> answers = new LinkedHashSet<>();
    for (boolean asArrived : new boolean[] {false, true}) {
      for (boolean withDeposits : new boolean[] {true, false}) {
        answers.add(answer(money, last, asArrived, withDeposits));
      }
    }
    return List.copyOf(answers);
  }

  private static Answer answer(
      List<Remittance> money, LocalDate last, boolean asArrived, boolean withDeposits) {
    Map<String, Long> cents = new TreeMap<>();
    for (Remittance each : money) {
      boolean counted = withDeposits || !each.is(Twist.BEFORE_INVOICE);
      long missing = asArrived && !each.rail().isPaidOut() ? Math.min(0, each.gap().cents()) : 0;
      for (Remittance.Part part : each.parts()) {
        if (counted && !part.bill().issued().isAfter(last)) {
          cents.merge(part.bill().id(), part.cents() + missing, Long::sum);
          missing = 0;
        }
      }
    }
    return new Answer(
        cents.entrySet().stream()
            .map(share -> new Settlement(share.getKey(), Money.usd(share.getValue())))
            .toList());
  }
}
