package com.oodaloo.domain.matching;

import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Decisions with all their sentences, as text in which a change is seen at a glance.
final class Notes {
  private Notes() {}

  static String of(Decisions decisions) {
    List<String> lines = new ArrayList<>();
    decisions.matches().forEach(match -> match(match, lines));
    decisions
        .notIncome()
        .forEach(kept -> {
          lines.add(
              kept.transactionId() + " " + kept.verdict() + " no income: " + kept.kind().word());
          lines.addAll(said("  ", kept.evidence()));
        });
    decisions.questions().forEach(question -> question(question, lines));
    decisions
        .findings()
        .forEach(each -> lines.add(each.kind().word() + " " + each.ids() + ": " + each.says()));
    return String.join("\n", lines) + "\n";
  }

  private static void match(Match match, List<String> lines) {
    String head = match.transactionId() + " " + match.verdict() + " " + match.rule();
    String payout = match.payoutId().isEmpty() ? "" : " " + match.payoutId();
    lines.add(
        head
            + payout
            + " "
            + match.payments()
            + " settles "
            + settled(match.settlements())
            + difference(match.difference())
            + ", "
            + match.confidencePercent()
            + " %. "
            + match.suggestion());
    lines.addAll(said("  ", match.evidence()));
  }

  private static void question(Question question, List<String> lines) {
    lines.add(question.id() + " " + question.kind().word() + " " + question.transactionIds());
    lines.add("  " + question.words());
    for (Question.Alternative each : question.alternatives()) {
      lines.add("  - " + settled(each.settlements()) + difference(each.difference()));
      lines.addAll(said("    ", each.evidence()));
    }
    lines.addAll(said("  not alone: ", question.whyNot()));
  }

  private static String difference(Difference difference) {
    return difference.amount().isZero() && difference.kind().isEmpty()
        ? ""
        : " (" + difference.kind() + " " + difference.amount() + ")";
  }

  private static String settled(List<Settlement> settlements) {
    return settlements.stream()
        .map(part -> part.invoiceId() + " " + part.amount())
        .collect(Collectors.joining(" + "));
  }

  private static List<String> said(String before, List<String> sentences) {
    return sentences.stream().map(sentence -> before + sentence).toList();
  }
}
