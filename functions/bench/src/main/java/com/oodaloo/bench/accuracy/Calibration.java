package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How often matches of a stated confidence are right, automatic and waiting ones together.
final class Calibration {
  private static final List<Integer> STEPS = List.of(0, 50, 70, 80, 90, 95, 98, 99, 100);

  /// The matches whose stated confidence lies in one step.
  record Bucket(int fromPercent, long matches, long statedPercents, long right) {
    Bucket plus(int percent, boolean isRight) {
      return new Bucket(
          fromPercent, matches + 1, statedPercents + percent, right + (isRight ? 1 : 0));
    }

    double stated() {
      return statedPercents / 100.0 / matches;
    }

    double observed() {
      return (double) right / matches;
    }
  }

  private final Map<Integer, Bucket> buckets = new TreeMap<>();

  void add(List<Grade> grades, Decisions decisions) {
    Map<String, Grade> byLine =
        grades.stream().collect(Collectors.toMap(grade -> grade.line().id(), Function.identity()));
    for (Match match : decisions.matches()) {
      Grade grade = byLine.get(match.transactionId());
      if (grade != null && grade.outcome() != Outcome.NEUTRAL) {
        boolean right = grade.outcome() == Outcome.RIGHT || grade.outcome() == Outcome.ASKED_WELL;
        add(match.confidencePercent(), right);
      }
    }
  }

  private void add(int percent, boolean right) {
    int step = STEPS.stream().filter(from -> from <= percent).reduce(0, Math::max);
    buckets.merge(
        step, new Bucket(step, 0, 0, 0).plus(percent, right), (old, _) -> old.plus(percent, right));
  }

  List<Bucket> buckets() {
    return List.copyOf(buckets.values());
  }
}
