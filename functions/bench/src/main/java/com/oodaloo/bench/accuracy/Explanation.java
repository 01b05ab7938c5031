package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.matching.Matcher;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The lines of one tuning world that were not matched rightly by themselves, by what was done with
/// them and why they are hard.
final class Explanation {
  private static final Set<Outcome> WORTH_TELLING =
      Set.of(Outcome.WRONG, Outcome.ASKED_BADLY, Outcome.MISSED, Outcome.ASKED_WELL);
  private final PrintWriter out;

  Explanation(PrintWriter out) {
    this.out = out;
  }

  void of(ContractorWorld world, Matcher matcher) {
    Decisions decisions = matcher.decide(world.books(), Answers.NONE);
    out.println();
    out.println(world.profile().word() + ", seed " + world.seed());
    Map<String, List<Grade>> groups =
        Grader.grades(world, decisions).stream()
            .filter(grade -> WORTH_TELLING.contains(grade.outcome()))
            .sorted(Comparator.comparing(grade -> grade.line().date()))
            .collect(
                Collectors.groupingBy(
                    grade -> grade.outcome() + ": " + grade.reason(),
                    TreeMap::new,
                    Collectors.toList()));
    groups.forEach((reason, grades) -> {
      out.println("  " + reason + " (" + grades.size() + ")");
      grades.forEach(grade -> tell(grade, new DecisionIndex(decisions)));
    });
  }

  private void tell(Grade grade, DecisionIndex decided) {
    BankTransaction line = grade.line();
    out.println(
        "    " + line.id() + " " + line.date() + " " + line.amount() + " " + line.description());
    out.println("      truth: " + truth(grade.truth()));
    decided.match(line.id()).map(Explanation::given).ifPresent(out::println);
  }

  private static String truth(LineTruth truth) {
    return switch (truth) {
      case LineTruth.ClientMoney money ->
          money.story().words()
              + " "
              + money.right().getFirst().settlements()
              + " payments "
              + money.payments();
      case LineTruth.Ambiguous money -> money.story().words() + ", one of " + money.possible();
      case LineTruth.Reversed money -> money.story().words();
      case LineTruth.Apart apart -> "not income: " + apart.kind().word();
      case LineTruth.Unsettled _ -> "pending or removed";
    };
  }

  private static String given(Match match) {
    return "      given: "
        + match.settlements()
        + " payments "
        + match.payments()
        + " "
        + match.evidence();
  }
}
