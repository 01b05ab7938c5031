package com.oodaloo.bench.cost;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/// How much of what was used, and by whom.
public record Usage(Map<Line, Double> amounts) {
  static final Usage NOTHING = new Usage(Map.of());

  public Usage {
    amounts = Map.copyOf(amounts);
  }

  /// One line of a bill: `by` is a function's id, or what else is paid for.
  public record Line(BilledItem item, String by) {}

  /// A line with its amount and what that costs.
  public record Billed(Line line, double amount, double dollars) {}

  static Usage of(BilledItem item, String by, double amount) {
    return new Usage(Map.of(new Line(item, by), amount));
  }

  Usage plus(Usage other) {
    return merged(other, Double::sum);
  }

  /// What is left without the other; never below nothing, as both were measured.
  Usage minus(Usage other) {
    return merged(other.times(-1), (mine, theirs) -> Math.max(0, mine + theirs));
  }

  Usage times(double factor) {
    Map<Line, Double> all = new HashMap<>();
    amounts.forEach((line, amount) -> all.put(line, amount * factor));
    return new Usage(all);
  }

  private Usage merged(Usage other, DoubleBinaryOperator join) {
    Map<Line, Double> all = new HashMap<>(amounts);
    other.amounts.forEach(
        (line, amount) -> all.put(line, join.applyAsDouble(all.getOrDefault(line, 0.0), amount)));
    return new Usage(all);
  }

  double dollars(Prices prices) {
    return billed(prices).stream().mapToDouble(Billed::dollars).sum();
  }

  /// The lines, the dearest first.
  List<Billed> billed(Prices prices) {
    return amounts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry ->
            new Billed(
                entry.getKey(),
                entry.getValue(),
                entry.getValue() * entry.getKey().item().dollars(prices)))
        .sorted(Comparator.comparingDouble(Billed::dollars).reversed())
        .toList();
  }
}
