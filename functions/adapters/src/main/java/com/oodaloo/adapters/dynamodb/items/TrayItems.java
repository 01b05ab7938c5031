package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The tray's events as items, both ways.
public final class TrayItems {
  private TrayItems() {}

  public static Map<String, AttributeValue> item(
      String firm, String itemId, int number, TrayEvent event) {
    ItemWriter item =
        ItemWriter.item(firm, BookKeys.tray(itemId, number))
            .text("itemId", itemId)
            .number("number", number)
            .moment("at", event.at());
    return (switch (event) {
          case TrayEvent.Asked asked ->
              item.text("event", "asked").map("question", question(asked.question()));
          case TrayEvent.Answered answered ->
              item.text("event", "answered")
                  .text("by", answered.by())
                  .map("answer", answer(answered.answer()));
          case TrayEvent.Remembered remembered ->
              item.text("event", "remembered").text("by", remembered.by());
          case TrayEvent.Forgotten forgotten ->
              item.text("event", "forgotten").text("by", forgotten.by());
          case TrayEvent.Undone undone -> item.text("event", "undone").text("by", undone.by());
          case TrayEvent.Withdrawn _ -> item.text("event", "withdrawn");
        })
        .done();
  }

  public static TrayEvent event(ItemReader item) {
    return switch (item.text("event")) {
      case "asked" -> new TrayEvent.Asked(item.moment("at"), question(item.map("question")));
      case "answered" ->
          new TrayEvent.Answered(item.moment("at"), item.text("by"), answer(item.map("answer")));
      case "remembered" -> new TrayEvent.Remembered(item.moment("at"), item.text("by"));
      case "forgotten" -> new TrayEvent.Forgotten(item.moment("at"), item.text("by"));
      case "undone" -> new TrayEvent.Undone(item.moment("at"), item.text("by"));
      case "withdrawn" -> new TrayEvent.Withdrawn(item.moment("at"));
      default -> throw new IllegalStateException("no tray event is called so: " + item.sk());
    };
  }

  private static ItemWriter question(Question question) {
    return new ItemWriter()
        .text("id", question.id())
        .word("kind", question.kind())
        .texts("transactionIds", question.transactionIds())
        .text("words", question.words())
        .maps("alternatives", question.alternatives(), TrayItems::alternative)
        .texts("whyNot", question.whyNot());
  }

  private static Question question(ItemReader part) {
    return new Question(
        part.text("id"),
        part.word("kind", Question.Kind.class),
        part.texts("transactionIds"),
        part.text("words"),
        part.maps("alternatives", TrayItems::alternative),
        part.texts("whyNot"));
  }

  private static ItemWriter alternative(Question.Alternative alternative) {
    return new ItemWriter()
        .maps("settlements", alternative.settlements(), DecisionItems::settlement)
        .map("difference", DecisionItems.difference(alternative.difference()))
        .texts("evidence", alternative.evidence());
  }

  private static Question.Alternative alternative(ItemReader part) {
    return new Question.Alternative(
        DecisionItems.settlements(part),
        DecisionItems.difference(part.map("difference")),
        part.texts("evidence"));
  }

  private static ItemWriter answer(TrayAnswer answer) {
    ItemWriter part = new ItemWriter().text("transactionId", answer.transactionId());
    return switch (answer) {
      case TrayAnswer.Confirmed confirmed ->
          part.text("answer", "confirmed")
              .maps("settlements", confirmed.settlements(), DecisionItems::settlement);
      case TrayAnswer.Split split ->
          part.text("answer", "split")
              .maps("settlements", split.settlements(), DecisionItems::settlement);
      case TrayAnswer.IsNotIncome isNotIncome ->
          part.text("answer", "not-income").word("kind", isNotIncome.kind());
      case TrayAnswer.Dismissed _ -> part.text("answer", "dismissed");
    };
  }

  private static TrayAnswer answer(ItemReader part) {
    String id = part.text("transactionId");
    return switch (part.text("answer")) {
      case "confirmed" -> new TrayAnswer.Confirmed(id, DecisionItems.settlements(part));
      case "split" -> new TrayAnswer.Split(id, DecisionItems.settlements(part));
      case "not-income" -> new TrayAnswer.IsNotIncome(id, part.word("kind", NotIncome.Kind.class));
      case "dismissed" -> new TrayAnswer.Dismissed(id);
      default -> throw new IllegalStateException("no answer of the tray is called so");
    };
  }
}
