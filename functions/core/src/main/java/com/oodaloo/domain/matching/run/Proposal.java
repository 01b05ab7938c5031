package com.oodaloo.domain.matching.run;

import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// A question in the making about one deposit. `rule` and `confidencePercent` are those of the
/// match that waits for the owner, should the only alternative become one; `mayWait` is false where
/// something speaks against it.
public record Proposal(
    Line line,
    Rule rule,
    Question.Kind kind,
    String words,
    List<Question.Alternative> alternatives,
    List<String> whyNot,
    boolean mayWait) {
  public static Proposal of(
      Line line, Rule rule, List<Question.Alternative> alternatives, List<String> whyNot) {
    Question.Kind kind =
        rule == Rule.DIFFERENCE || rule == Rule.LESS_FEE
            ? Question.Kind.AMOUNT_DIFFERS
            : Question.Kind.SEVERAL_FIT;
    String words = "Which invoices does " + Sentences.line(line) + " settle?";
    return new Proposal(line, rule, kind, words, alternatives, whyNot, alternatives.size() == 1);
  }

  /// A question nothing is suggested for.
  public static Proposal open(Line line, Question.Kind kind, String words, String whyNot) {
    return new Proposal(line, Rule.AMOUNT_ONLY, kind, words, List.of(), List.of(whyNot), false);
  }

  public Proposal unless(boolean against) {
    return new Proposal(line, rule, kind, words, alternatives, whyNot, mayWait && !against);
  }

  /// With these as further answers, when they are not among them yet.
  public Proposal also(List<Question.Alternative> more) {
    List<Question.Alternative> all = new ArrayList<>(alternatives);
    for (Question.Alternative each : more) {
      if (all.stream().noneMatch(known -> known.settlements().equals(each.settlements()))) {
        all.add(each);
      }
    }
    boolean same = all.size() == alternatives.size();
    return new Proposal(line, rule, kind, words, all, whyNot, mayWait && same);
  }

  /// Whether the one alternative explains the deposit to the cent, so that it can wait as a match.
  public boolean isWhole() {
    return mayWait && explained(alternatives.getFirst()).equals(line.amount());
  }

  public Question question(List<String> more) {
    List<String> reasons = new ArrayList<>(whyNot);
    reasons.addAll(more);
    return Sentences.question(kind, line.id(), words, alternatives, reasons);
  }

  public Match waiting() {
    Question.Alternative only = alternatives.getFirst();
    return new Match(
        line.id(),
        Verdict.ASK,
        rule.word(),
        "",
        List.of(),
        only.settlements(),
        only.difference(),
        confidencePercent(),
        only.evidence(),
        "Confirm it in the tray, or say what it is.");
  }

  private int confidencePercent() {
    return switch (rule) {
      case AMOUNT_ONLY, EXACT_RECORDED, EXACT_OPEN, REMEMBERED -> 70;
      case BUNDLE, CHECK_BATCH, RECORDED_TOGETHER, OPEN_TOGETHER -> 60;
      case DIFFERENCE -> 40;
      case LESS_FEE, OWNER, PAYOUT -> 30;
    };
  }

  private static Money explained(Question.Alternative alternative) {
    return alternative.settlements().stream()
        .map(Settlement::amount)
        .reduce(alternative.difference().amount(), Money::plus);
  }
}
