package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.Tolerances;
import com.oodaloo.domain.matching.reading.Lenders;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lenders that pay for clients: what they pay out is a client's money less the dealer's fee, never
/// a loan to the firm (wisetack.com/getting-started/jobber: 3.9 % a transaction;
/// help.housecallpro.com 3836158).
public final class LenderPayouts {
  private static final int DAYS_BEFORE = 21;
  private static final int DAYS_AFTER = 3;
  private static final int MAX_ALTERNATIVES = 3;
  private static final int PAYOUTS_OF_ONE_RATE = 3;

  private final MatchRun run;
  private final List<Receivable> paidByLenders;

  public LenderPayouts(MatchRun run) {
    this.run = run;
    this.paidByLenders =
        run.receivables().stream()
            .filter(each -> each.method() == PaymentMethod.FINANCING)
            .toList();
  }

  static boolean isLender(Line line) {
    return !Lenders.named(line).isEmpty();
  }

  /// A rate that is known of a lender tells the one financed payment it fits: the owner confirmed
  /// it before, or at least three payouts keep just that of the payments they could be.
  public void apply() {
    Map<String, List<Line>> byLender = new HashMap<>();
    for (Line line : run.deposits()) {
      String lender = Lenders.named(line);
      if (!lender.isEmpty()) {
        byLender.computeIfAbsent(lender, _ -> new ArrayList<>()).add(line);
      }
    }
    if (byLender.isEmpty()) {
      return;
    }
    Map<String, Set<Long>> confirmed = confirmed();
    byLender.forEach((lender, lines) -> {
      Set<Long> rates = new HashSet<>(confirmed.getOrDefault(lender, Set.of()));
      rates.addAll(shared(lines));
      lines.forEach(line -> learned(line, rates));
    });
  }

  /// The rates of answers, by lender.
  private Map<String, Set<Long>> confirmed() {
    Map<String, Set<Long>> rates = new HashMap<>();
    Map<String, Line> lines = new HashMap<>();
    run.all().stream().filter(LenderPayouts::isLender).forEach(line -> lines.put(line.id(), line));
    for (Match match : run.matches()) {
      Line line = lines.get(match.transactionId());
      if (line != null && match.rule().equals(Rule.OWNER.word())) {
        Money gross = line.amount().minus(match.difference().amount());
        rates
            .computeIfAbsent(Lenders.named(line), _ -> new HashSet<>())
            .add(perMyriad(gross.minus(line.amount()), gross));
      }
    }
    return rates;
  }

  /// Rates that several payouts of one lender would share; that three do so by chance, to a
  /// hundredth of a percent, is one in a million.
  private Set<Long> shared(List<Line> lines) {
    Map<Long, Integer> payouts = new HashMap<>();
    for (Line line : lines) {
      financed(line).stream()
          .map(each -> perMyriad(each.amount().minus(line.amount()), each.amount()))
          .distinct()
          .forEach(rate -> payouts.merge(rate, 1, Integer::sum));
    }
    payouts.values().removeIf(count -> count < PAYOUTS_OF_ONE_RATE);
    return payouts.keySet();
  }

  private void learned(Line line, Set<Long> rates) {
    List<Receivable> fitting =
        financed(line).stream().filter(each -> isAtRate(line, each, rates)).toList();
    if (fitting.size() != 1 || !run.mayActAlone(line)) {
      return;
    }
    Question.Alternative way = alternative(line, fitting.getFirst());
    run.decide(
        line,
        new Match(
            line.id(),
            Verdict.AUTO,
            Rule.LESS_FEE.word(),
            "",
            List.of(fitting.getFirst().paymentId()),
            way.settlements(),
            way.difference(),
            97,
            way.evidence(),
            "Nothing to do."),
        fitting);
  }

  private static boolean isAtRate(Line line, Receivable each, Set<Long> rates) {
    long rate = perMyriad(each.amount().minus(line.amount()), each.amount());
    return rates.stream().anyMatch(known -> Math.abs(known - rate) <= 1);
  }

  private static long perMyriad(Money part, Money whole) {
    return whole.isPositive() ? Math.floorDiv(part.cents() * 20_000 / whole.cents() + 1, 2) : -1;
  }

  /// Financed payments first; where none was recorded, what is owed and a lender may have paid.
  List<Question.Alternative> alternatives(Line line) {
    List<Receivable> ways = financed(line);
    if (ways.isEmpty() && isLender(line)) {
      ways = new ArrayList<>();
      for (Receivable each : run.free()) {
        if (each.knowsInvoice()
            && each.fits(line.date())
            && !each.method().isPaidOut()
            && isLess(line, each)) {
          ways.add(each);
        }
      }
    }
    return ways.stream()
        .sorted(
            Comparator.comparingLong((Receivable each) -> each.cents() - line.cents())
                .thenComparingInt(Receivable::place))
        .limit(MAX_ALTERNATIVES)
        .map(each -> alternative(line, each))
        .toList();
  }

  private List<Receivable> financed(Line line) {
    List<Receivable> financed = new ArrayList<>();
    boolean named = !line.payer().clients().isEmpty() && !isLender(line);
    if (!named && !line.rail().excludes(PaymentMethod.FINANCING)) {
      for (Receivable each : paidByLenders) {
        if (isNear(line, each) && run.isFree(each) && isLess(line, each)) {
          financed.add(each);
        }
      }
    }
    return financed;
  }

  private static boolean isNear(Line line, Receivable each) {
    long days = Days.isKnown(each.day()) ? Days.between(each.day(), line.date()) : 0;
    return days >= -DAYS_AFTER && days <= DAYS_BEFORE;
  }

  private static boolean isLess(Line line, Receivable each) {
    long fee = each.cents() - line.cents();
    return Tolerances.isLenderFee(each.cents(), fee);
  }

  private Question.Alternative alternative(Line line, Receivable each) {
    Money fee = each.amount().minus(line.amount());
    String set = Sentences.set(run, MatchHypothesis.settlements(List.of(each)));
    boolean financed = each.method() == PaymentMethod.FINANCING;
    return new Question.Alternative(
        MatchHypothesis.settlements(List.of(each)),
        new Difference(fee.negated(), "fee"),
        List.of(
            set
                + (financed ? " was paid through a lender; " : " may be a lender's; ")
                + fee
                + " would be its fee."));
  }
}
