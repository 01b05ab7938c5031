package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.expected.DifferenceKind;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.expected.Tolerances;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Receivables whose amount is not the line's, with the difference named. Never automatic before
/// the owner has shown that it may be.
///
/// Within 3 % anything may be meant; a payer, invoice or job that the line names may also be short
/// by a known kind of difference, or make a part payment of any size.
final class NearAmountRule {
  private static final int MAX_ALTERNATIVES = 3;
  private static final long MAX_TIP_PER_MILLE = 250;
  private static final long MAX_SHORT_PER_MILLE = 500;
  private static final long MIN_KEPT_PER_MILLE = 45;

  /// What the line itself names first, then a difference that has a name of its own, then the
  /// smallest.
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate each) -> -each.weight())
          .thenComparing(each -> each.different())
          .thenComparing(each -> each.difference().magnitude())
          .thenComparingInt(each -> each.receivable().place());

  private final MatchRun run;
  private final ReceivableIndex free;

  private record Candidate(
      Line line, Receivable receivable, int weight, Money difference, DifferenceKind different) {}

  NearAmountRule(MatchRun run, ReceivableIndex free) {
    this.run = run;
    this.free = free;
  }

  List<Question.Alternative> of(Line line) {
    List<Receivable> near = new ArrayList<>(free.numbered(line));
    line.payer().clients().keySet().forEach(client -> near.addAll(free.ofClient(line, client)));
    long slack = Tolerances.searchWidth(line.cents());
    near.addAll(free.between(line, line.cents() - slack, line.cents() + slack));
    return near.stream()
        .distinct()
        .map(receivable -> candidate(line, receivable))
        .flatMap(Optional::stream)
        .sorted(BEST_FIRST)
        .limit(MAX_ALTERNATIVES)
        .flatMap(each -> alternatives(each).stream())
        .distinct()
        .toList();
  }

  private Optional<Candidate> candidate(Line line, Receivable receivable) {
    run.pairsWeighed++;
    Money difference = line.amount().minus(receivable.amount());
    if (difference.isZero() || run.names.contradicts(line, receivable)) {
      return Optional.empty();
    }
    boolean tied = run.names.isTied(line, receivable);
    DifferenceKind different = different(line, receivable);
    return isPossible(receivable, difference, different, tied)
        ? Optional.of(
            new Candidate(
                line,
                receivable,
                tied ? run.names.weight(line, receivable) : 0,
                difference,
                different))
        : Optional.empty();
  }

  /// Of a recorded payment nothing more is expected: what is missing was paid short.
  private static DifferenceKind different(Line line, Receivable receivable) {
    DifferenceKind different = DifferenceKind.of(line, receivable.amount());
    return different == DifferenceKind.PART_PAYMENT && !receivable.isOpen()
        ? DifferenceKind.SHORT_PAY
        : different;
  }

  private static boolean isPossible(
      Receivable receivable, Money difference, DifferenceKind different, boolean tied) {
    boolean near =
        receivable.settlesInvoices() && Tolerances.isNear(receivable.cents(), difference.cents());
    return switch (different) {
      case PART_PAYMENT -> tied;
      case TIP ->
          near || (tied && difference.cents() * 1000 <= receivable.cents() * MAX_TIP_PER_MILLE);
      case SWAPPED_DIGITS, WIRE_FEE, DISCOUNT, SURCHARGE -> near || tied;
      case SHORT_PAY ->
          near || (tied && difference.cents() * -1000 <= receivable.cents() * MAX_SHORT_PER_MILLE);
      case FEE, ROUNDING -> near;
    };
  }

  /// Who expects the money: the invoice, or all that the payment is spread over.
  private String expecting(Receivable receivable) {
    return receivable.spread().isNone()
        ? run.names.invoice(receivable.invoiceId())
        : "A payment for " + Sentences.set(run, receivable.settlements());
  }

  /// A builder keeps five or ten percent back until the work is accepted (retainage): that is a
  /// part payment, and the rest stays open. Two or three percent are a discount for paying early.
  private List<Question.Alternative> alternatives(Candidate each) {
    Receivable receivable = each.receivable();
    if (each.different() != DifferenceKind.DISCOUNT
        || !receivable.isOpen()
        || !receivable.knowsInvoice()
        || !run.names.isTied(each.line(), receivable)) {
      return List.of(alternative(each));
    }
    Candidate part =
        new Candidate(
            each.line(), receivable, each.weight(), each.difference(), DifferenceKind.PART_PAYMENT);
    boolean keptBack =
        each.difference().magnitude().cents() * 1000 >= receivable.cents() * MIN_KEPT_PER_MILLE;
    return keptBack
        ? List.of(alternative(part), alternative(each))
        : List.of(alternative(each), alternative(part));
  }

  private Question.Alternative alternative(Candidate each) {
    Receivable receivable = each.receivable();
    List<String> evidence = new ArrayList<>();
    evidence.add(
        expecting(receivable)
            + " expects "
            + receivable.amount()
            + "; "
            + each.difference().magnitude()
            + (each.difference().isNegative() ? " less" : " more")
            + " arrived: "
            + each.different().says()
            + "?");
    evidence.addAll(run.names.ties(each.line(), receivable));
    if (each.different() == DifferenceKind.PART_PAYMENT) {
      Money amount = each.line().amount();
      return new Question.Alternative(
          List.of(new Settlement(receivable.invoiceId(), amount)),
          Difference.none(amount),
          evidence);
    }
    return new Question.Alternative(
        MatchHypothesis.settlements(List.of(receivable)),
        new Difference(
            each.difference().plus(receivable.tip()).plus(receivable.surplus()),
            each.different().word()),
        evidence);
  }
}
