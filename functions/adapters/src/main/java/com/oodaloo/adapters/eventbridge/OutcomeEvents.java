package com.oodaloo.adapters.eventbridge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Instant;

/// Outcomes as the type and the detail of an event.
///
/// `{"schema":"digest-sent/1","id":"digest-sent/f1/2025-W10","firm":"f1","week":"2025-W10"}`: the
/// same outcome gives the same bytes, whenever it is told.
public final class OutcomeEvents {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OutcomeEvents() {}

  /// What a rule matches on: words for people, without a version.
  public static String detailType(Outcome outcome) {
    return switch (outcome) {
      case Outcome.QuestionOpened _ -> "Question opened";
      case Outcome.DigestSent _ -> "Digest sent";
      case Outcome.ReconnectNeeded _ -> "Reconnect needed";
      case Outcome.PayoutMissing _ -> "Payout missing";
    };
  }

  public static String detail(Outcome outcome) {
    return switch (outcome) {
      case Outcome.QuestionOpened(FirmId _, String question, int number, Question.Kind kind) ->
          begun("question-opened/1", outcome)
              .put("question", question)
              .put("number", number)
              .put("kind", kind.word())
              .toString();
      case Outcome.DigestSent(FirmId _, Week week) ->
          begun("digest-sent/1", outcome).put("week", week.toString()).toString();
      case Outcome.ReconnectNeeded(FirmId _, Source source, String account, Instant since) ->
          begun("reconnect-needed/1", outcome)
              .put("source", source.word())
              .put("account", account)
              .put("connectedAt", since.toString())
              .toString();
      case Outcome.PayoutMissing(FirmId _, String payout) ->
          begun("payout-missing/1", outcome).put("payout", payout).toString();
    };
  }

  private static ObjectNode begun(String schema, Outcome outcome) {
    return JSON.createObjectNode()
        .put("schema", schema)
        .put("id", outcome.id())
        .put("firm", outcome.firm().value());
  }
}
