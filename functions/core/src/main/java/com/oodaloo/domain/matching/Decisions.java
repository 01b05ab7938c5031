package com.oodaloo.domain.matching;

import java.util.Comparator;
import java.util.List;

/// What the matcher decided, each list in a fixed order.
public record Decisions(
    List<Match> matches,
    List<NotIncome> notIncome,
    List<Question> questions,
    List<Finding> findings) {
  public Decisions {
    matches = sorted(matches, Comparator.comparing(Match::transactionId));
    notIncome = sorted(notIncome, Comparator.comparing(NotIncome::transactionId));
    questions = sorted(questions, Comparator.comparing(Question::id));
    findings =
        sorted(
            findings,
            Comparator.comparing(Finding::kind).thenComparing(finding -> finding.ids().toString()));
  }

  private static <T> List<T> sorted(List<T> entries, Comparator<T> order) {
    return entries.stream().sorted(order).toList();
  }
}
