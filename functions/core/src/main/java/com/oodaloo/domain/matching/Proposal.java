package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// A question in the making about one deposit. `rule` and `confidencePercent` are those of the
/// match that waits for the owner, should the only alternative become one; `mayWait` is false where
/// something speaks against it.
record Proposal(
    BankTransaction line,
    String rule,
    Question.Kind kind,
    String words,
    List<Question.Alternative> alternatives,
    List<String> whyNot,
    int confidencePercent,
    boolean mayWait) {

  static Proposal of(
      BankTransaction line,
      String rule,
      List<Question.Alternative> alternatives,
      List<String> whyNot,
      int confidencePercent) {
    Question.Kind kind =
        rule.equals("near") || rule.equals("bundle-fee")
            ? Question.Kind.AMOUNT_DIFFERS
            : Question.Kind.SEVERAL_FIT;
    String words = "Which invoices does " + Sentences.line(line) + " settle?";
    return new Proposal(
        line, rule, kind, words, alternatives, whyNot, confidencePercent, alternatives.size() == 1);
  }

  /// A question nothing is suggested for.
  static Proposal open(BankTransaction line, Question.Kind kind, String words, String whyNot) {
    return new Proposal(line, "", kind, words, List.of(), List.of(whyNot), 0, false);
  }

  Proposal unless(boolean against) {
    return new Proposal(
        line, rule, kind, words, alternatives, whyNot, confidencePercent, mayWait && !against);
  }

  /// Whether the one alternative explains the deposit to the cent, so that it can wait as a match.
  boolean isWhole() {
    return mayWait && explained(alternatives.getFirst()).equals(line.amount());
  }

  Question question(List<String> more) {
    List<String> reasons = new ArrayList<>(whyNot);
    reasons.addAll(more);
    return Sentences.question(kind, List.of(line.id()), words, alternatives, reasons);
  }

  Match waiting() {
    Question.Alternative only = alternatives.getFirst();
    return new Match(
        line.id(),
        Verdict.ASK,
        rule,
        "",
        List.of(),
        only.settlements(),
        only.difference(),
        confidencePercent,
        only.evidence(),
        "Confirm it in the tray, or say what it is.");
  }

  private static Money explained(Question.Alternative alternative) {
    return alternative.settlements().stream()
        .map(Settlement::amount)
        .reduce(alternative.difference().amount(), Money::plus);
  }
}
