package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Over many tuning worlds: which kinds of lines were not matched rightly, what was done with them,
/// the most frequent first.
final class Reasons {
  private static final int SHOWN = 45;
  private final PrintWriter out;

  Reasons(PrintWriter out) {
    this.out = out;
  }

  void of(List<Grade> grades) {
    Map<String, Long> all =
        grades.stream()
            .filter(Grade::isFromClients)
            .collect(Collectors.groupingBy(Reasons::kind, Collectors.counting()));
    Map<String, Long> counts =
        grades.stream()
            .filter(grade -> grade.outcome() != Outcome.RIGHT)
            .filter(grade -> grade.isFromClients() || grade.outcome() == Outcome.WRONG)
            .collect(Collectors.groupingBy(Reasons::row, Collectors.counting()));
    Map<String, Grade> samples =
        grades.stream().collect(Collectors.toMap(Reasons::row, Function.identity(), (a, _) -> a));
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .forEach(row ->
            out.printf(
                Locale.ROOT,
                "  %4d of %4d  %s%n",
                row.getValue(),
                samples.containsKey(row.getKey())
                    ? all.getOrDefault(kind(samples.get(row.getKey())), 0L)
                    : 0L,
                row.getKey()));
  }

  private static String row(Grade grade) {
    return grade.outcome() + "  " + grade.reason() + "  <-  " + kind(grade);
  }

  private static String kind(Grade grade) {
    return switch (grade.truth()) {
      case LineTruth.ClientMoney money -> money.story().words();
      case LineTruth.Ambiguous money -> "ambiguous " + money.story().words();
      case LineTruth.Reversed money -> "reversed " + money.story().words();
      case LineTruth.Apart apart -> apart.kind().word();
      case LineTruth.Unsettled _ -> "pending or removed";
    };
  }
}
