package com.oodaloo.domain.matching;

import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import java.util.List;
import java.util.stream.Collectors;

/// Decisions as pictures: one line of text each, so that a test compares what a person would read.
public final class Told {
  private Told() {}

  public static Decisions decide(SampleBooks books) {
    return new StepwiseMatcher().decide(books.build(), Answers.NONE);
  }

  /// `t1 AUTO exact-recorded: A001_1 8000.00`, then the difference where there is one.
  public static List<String> matches(Decisions decisions) {
    return decisions.matches().stream().map(Told::match).toList();
  }

  /// `t4 several-fit: A + B | C + D`.
  public static List<String> questions(Decisions decisions) {
    return decisions.questions().stream()
        .map(question ->
            (String.join(",", question.transactionIds())
                    + " "
                    + question.kind().word()
                    + ": "
                    + question.alternatives().stream()
                        .map(alternative -> ids(alternative.settlements()))
                        .collect(Collectors.joining(" | ")))
                .strip())
        .toList();
  }

  /// `t5 AUTO personal`.
  public static List<String> notIncome(Decisions decisions) {
    return decisions.notIncome().stream()
        .map(kept -> kept.transactionId() + " " + kept.verdict() + " " + kept.kind().word())
        .toList();
  }

  private static String match(Match match) {
    String settled =
        match.settlements().stream()
            .map(part -> part.invoiceId() + " " + part.amount().plain())
            .collect(Collectors.joining(" + "));
    String rest =
        match.difference().kind().isEmpty()
            ? ""
            : " (" + match.difference().kind() + " " + match.difference().amount().plain() + ")";
    return match.transactionId()
        + " "
        + match.verdict()
        + " "
        + match.rule()
        + ": "
        + settled
        + rest;
  }

  private static String ids(List<Settlement> settlements) {
    return settlements.stream().map(Settlement::invoiceId).collect(Collectors.joining(" + "));
  }
}
