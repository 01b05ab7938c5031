package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A receivable whose amount is not the line's, with the difference named. Never automatic.
///
/// Within 3 % the difference is a fee (up to 3.5 % + $0.30 short), a short pay or a tip; a payer
/// who is named and sends less than the balance makes a part payment of any size.
final class NearMiss {
  private static final long TOLERANCE_PER_MILLE = 30;
  private static final long FEE_PER_MILLE = 35;
  private static final long FEE_FIXED_CENTS = 30;

  /// What the bank line itself names first, then the smallest difference.
  static final Comparator<Question.Alternative> BEST_FIRST =
      Comparator.comparingInt((Question.Alternative near) -> near.evidence().size())
          .reversed()
          .thenComparing(near -> near.difference().amount().magnitude());

  private NearMiss() {}

  static Optional<Question.Alternative> of(
      Workbench bench, BankTransaction line, Receivable receivable) {
    Money difference = line.amount().minus(receivable.amount());
    List<String> ties = bench.names.ties(line, receivable);
    boolean partPayment = difference.isNegative() && !ties.isEmpty() && !receivable.isRecorded();
    if (bench.names.contradicts(line, receivable)
        || !(isNear(receivable, difference) || partPayment)) {
      return Optional.empty();
    }
    String kind = kind(receivable, difference, ties);
    List<String> evidence = new ArrayList<>();
    evidence.add(
        bench.names.invoice(receivable.invoiceId())
            + " expects "
            + receivable.amount()
            + "; "
            + difference.magnitude()
            + (difference.isNegative() ? " less arrived (" : " more arrived (")
            + kind
            + "?).");
    evidence.addAll(ties);
    return Optional.of(
        kind.equals("part payment")
            ? partly(line, receivable, evidence)
            : new Question.Alternative(
                Workbench.settlements(List.of(receivable)),
                new Difference(difference.plus(receivable.tip()), kind),
                evidence));
  }

  private static Question.Alternative partly(
      BankTransaction line, Receivable receivable, List<String> evidence) {
    return new Question.Alternative(
        List.of(new Settlement(receivable.invoiceId(), line.amount())),
        Difference.none(line.amount()),
        evidence);
  }

  private static boolean isNear(Receivable receivable, Money difference) {
    return receivable.knowsInvoice()
        && difference.magnitude().cents() * 1000
            <= receivable.amount().cents() * TOLERANCE_PER_MILLE + FEE_FIXED_CENTS * 1000;
  }

  private static String kind(Receivable receivable, Money difference, List<String> ties) {
    if (!difference.isNegative()) {
      return "tip";
    }
    if (!isNear(receivable, difference)) {
      return "part payment";
    }
    long feeAtMost = receivable.amount().cents() * FEE_PER_MILLE / 1000 + FEE_FIXED_CENTS;
    boolean feeLike =
        difference.magnitude().cents() <= feeAtMost
            && difference.magnitude().cents() * 1000 >= receivable.amount().cents() * 24;
    return feeLike && ties.isEmpty() ? "fee" : "short-pay";
  }
}
