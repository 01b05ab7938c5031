package com.oodaloo.bench.accuracy;

import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Decisions, looked up by bank line.
final class DecisionIndex {
  private final Map<String, Match> matches;
  private final Map<String, NotIncome> notIncome;
  private final Map<String, Question> questions = new HashMap<>();

  DecisionIndex(Decisions decisions) {
    matches = byLine(decisions.matches(), Match::transactionId);
    notIncome = byLine(decisions.notIncome(), NotIncome::transactionId);
    for (Question question : decisions.questions()) {
      question.transactionIds().forEach(id -> questions.putIfAbsent(id, question));
    }
  }

  Optional<Match> match(String lineId) {
    return Optional.ofNullable(matches.get(lineId));
  }

  Optional<NotIncome> notIncome(String lineId) {
    return Optional.ofNullable(notIncome.get(lineId));
  }

  Optional<Question> question(String lineId) {
    return Optional.ofNullable(questions.get(lineId));
  }

  private static <T> Map<String, T> byLine(List<T> entries, Function<T, String> id) {
    return entries.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
