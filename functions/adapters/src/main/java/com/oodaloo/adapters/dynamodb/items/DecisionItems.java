package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import java.util.List;

/// What the matcher decided as items, both ways.
public final class DecisionItems {
  private DecisionItems() {}

  public static ItemWriter write(ItemWriter item, Match match) {
    return item.text("transactionId", match.transactionId())
        .word("verdict", match.verdict())
        .text("rule", match.rule())
        .text("payoutId", match.payoutId())
        .texts("payments", match.payments())
        .maps("settlements", match.settlements(), DecisionItems::settlement)
        .maps("takenBack", match.takenBack(), DecisionItems::settlement)
        .map("difference", difference(match.difference()))
        .number("confidencePercent", match.confidencePercent())
        .texts("evidence", match.evidence())
        .text("suggestion", match.suggestion());
  }

  /// Whether the decision says that the transaction is no income.
  static boolean isNotIncome(ItemReader item) {
    return item.has("notIncome");
  }

  public static Match match(ItemReader item) {
    return new Match(
        item.text("transactionId"),
        item.word("verdict", Verdict.class),
        item.text("rule"),
        item.text("payoutId"),
        item.texts("payments"),
        settlements(item),
        difference(item.map("difference")),
        item.smallNumber("confidencePercent"),
        item.texts("evidence"),
        item.text("suggestion"),
        item.maps("takenBack", DecisionItems::settlement));
  }

  public static ItemWriter write(ItemWriter item, NotIncome notIncome) {
    return item.text("transactionId", notIncome.transactionId())
        .word("notIncome", notIncome.kind())
        .word("verdict", notIncome.verdict())
        .texts("evidence", notIncome.evidence());
  }

  public static NotIncome notIncome(ItemReader item) {
    return new NotIncome(
        item.text("transactionId"),
        item.word("notIncome", NotIncome.Kind.class),
        item.word("verdict", Verdict.class),
        item.texts("evidence"));
  }

  public static ItemWriter finding(Finding finding) {
    return new ItemWriter()
        .word("kind", finding.kind())
        .texts("ids", finding.ids())
        .text("says", finding.says());
  }

  public static Finding finding(ItemReader part) {
    return new Finding(part.word("kind", Finding.Kind.class), part.texts("ids"), part.text("says"));
  }

  public static ItemWriter settlement(Settlement settlement) {
    return new ItemWriter()
        .text("invoiceId", settlement.invoiceId())
        .money("amount", settlement.amount());
  }

  static List<Settlement> settlements(ItemReader item) {
    return item.maps("settlements", DecisionItems::settlement);
  }

  private static Settlement settlement(ItemReader part) {
    return new Settlement(part.text("invoiceId"), part.money("amount"));
  }

  public static ItemWriter difference(Difference difference) {
    return new ItemWriter().money("amount", difference.amount()).text("kind", difference.kind());
  }

  static Difference difference(ItemReader part) {
    return new Difference(part.money("amount"), part.text("kind"));
  }
}
