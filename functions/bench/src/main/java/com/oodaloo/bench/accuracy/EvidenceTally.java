package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether a stated certainty holds, by the kind of evidence: of the matches of one rule that say
/// 96 of 100 or more, how many are right. Automatic and waiting ones count alike.
final class EvidenceTally {
  static final int SURE_PERCENT = 96;

  /// The sure matches of one rule.
  record Row(long matches, long statedPercents, long right) {
    Row plus(int percent, boolean isRight) {
      return new Row(matches + 1, statedPercents + percent, right + (isRight ? 1 : 0));
    }

    double observed() {
      return (double) right / matches;
    }

    boolean holds() {
      return right * 100 >= matches * SURE_PERCENT;
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();

  void add(List<Grade> grades, Decisions decisions) {
    Map<String, Grade> byLine =
        grades.stream().collect(Collectors.toMap(grade -> grade.line().id(), Function.identity()));
    for (Match match : decisions.matches()) {
      Grade grade = byLine.get(match.transactionId());
      boolean sure = match.confidencePercent() >= SURE_PERCENT;
      if (sure && grade != null && grade.outcome() != Outcome.NEUTRAL) {
        boolean right = grade.outcome() == Outcome.RIGHT || grade.outcome() == Outcome.ASKED_WELL;
        rows.put(
            match.rule(),
            rows.getOrDefault(match.rule(), new Row(0, 0, 0))
                .plus(match.confidencePercent(), right));
      }
    }
  }

  Map<String, Row> rows() {
    return Map.copyOf(rows);
  }

  void print(PrintWriter out) {
    out.printf("%nstated %d of 100 or more, by evidence%n", SURE_PERCENT);
    rows.forEach((rule, row) ->
        out.printf(
            Locale.ROOT,
            "  %-22s stated %.3f  right %.4f of %5d%s%n",
            rule,
            row.statedPercents() / 100.0 / row.matches(),
            row.observed(),
            row.matches(),
            row.holds() ? "" : "  DOES NOT HOLD"));
  }
}
