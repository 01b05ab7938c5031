package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What was decided about a transaction over time as items, both ways.
public final class HistoryItems {
  private HistoryItems() {}

  public static Map<String, AttributeValue> item(
      String firm, String transactionId, int number, DecisionEvent event) {
    ItemWriter item =
        ItemWriter.item(firm, BookKeys.history(transactionId, number))
            .text("transactionId", transactionId)
            .number("number", number)
            .moment("at", event.at());
    return (switch (event) {
          case DecisionEvent.Settled settled ->
              item.text("event", "settled")
                  .word("verdict", settled.verdict())
                  .text("rule", settled.rule())
                  .maps("settlements", settled.settlements(), DecisionItems::settlement);
          case DecisionEvent.KeptOut kept ->
              item.text("event", "kept-out")
                  .word("verdict", kept.verdict())
                  .word("kind", kept.kind())
                  .text("because", kept.because());
          case DecisionEvent.Undone _ -> item.text("event", "undone");
        })
        .done();
  }

  static DecisionEvent event(ItemReader item) {
    return switch (item.text("event")) {
      case "settled" ->
          new DecisionEvent.Settled(
              item.moment("at"),
              item.word("verdict", Verdict.class),
              item.text("rule"),
              DecisionItems.settlements(item));
      case "kept-out" ->
          new DecisionEvent.KeptOut(
              item.moment("at"),
              item.word("verdict", Verdict.class),
              item.word("kind", NotIncome.Kind.class),
              item.text("because"));
      case "undone" -> new DecisionEvent.Undone(item.moment("at"));
      default -> throw new IllegalStateException("no decision is called so: " + item.sk());
    };
  }
}
