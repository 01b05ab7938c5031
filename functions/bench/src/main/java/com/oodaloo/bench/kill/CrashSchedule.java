package com.oodaloo.bench.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who dies where, and what became of it. Each function takes its points in turn: one invocation is
/// struck, the next one, which finds what the dead left, is not.
final class CrashSchedule {
  /// The most calls of AWS of one invocation that are tried.
  private static final int CALLS_MAX = 12;

  private final int limit;
  private final Map<String, Integer> next = new HashMap<>();
  private final Set<String> recovering = new HashSet<>();
  private final List<Point> killed = new ArrayList<>();
  private int unreached;
  private int recovered;

  CrashSchedule(int limit) {
    this.limit = limit;
  }

  /// What happens to the next invocation of a function that runs apart; empty for one that runs on
  /// undisturbed in the world's own process.
  synchronized Optional<Point> of(String function) {
    if (recovering.remove(function)) {
      recovered++;
      return Optional.of(new Point(function, 0, false));
    }
    if (killed.size() >= limit) {
      return Optional.empty();
    }
    int number = next.merge(function, 1, Integer::sum) - 1;
    return number >= 2 * CALLS_MAX
        ? Optional.empty()
        : Optional.of(new Point(function, number / 2 + 1, number % 2 == 1));
  }

  synchronized void isKilled(Point point) {
    killed.add(point);
    recovering.add(point.function());
  }

  /// The function ended before it made so many calls; from there on it has no points.
  synchronized void isUnreached(Point point) {
    unreached++;
    next.put(point.function(), 2 * CALLS_MAX);
  }

  synchronized List<Point> killed() {
    return List.copyOf(killed);
  }

  synchronized int unreached() {
    return unreached;
  }

  /// Invocations after a death that ran to their end in a process of their own.
  synchronized int recovered() {
    return recovered;
  }
}
