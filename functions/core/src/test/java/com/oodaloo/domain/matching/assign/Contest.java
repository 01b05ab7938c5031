package com.oodaloo.domain.matching.assign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Slots whose options take numbered things: what `Posterior` says of them, and what counting out
/// every way to give them says.
public final class Contest {
  private static final int CHANCE = -12_345;

  private record Numbered(int slot, int number, int millibits) implements Option {}

  private final List<int[]> doublings = new ArrayList<>();
  private final List<int[][]> takings = new ArrayList<>();

  /// One more line; each of its claims is so many doublings likelier than chance, and takes these
  /// things.
  public Contest line(int[] doublingsOfEach, int[]... taken) {
    doublings.add(doublingsOfEach);
    takings.add(taken);
    return this;
  }

  public int[][] sure() {
    List<List<Numbered>> options =
        IntStream.range(0, doublings.size()).mapToObj(this::options).toList();
    return Posterior.of(new ConflictComponent<>(options, takings), _ -> CHANCE);
  }

  private List<Numbered> options(int slot) {
    int[] own = doublings.get(slot);
    return IntStream.range(0, own.length)
        .mapToObj(number -> new Numbered(slot, number, CHANCE + 1000 * own[number]))
        .toList();
  }

  /// The same as `sure`, from every way to give each line one of its claims or none.
  public int[][] counted() {
    double[][] with =
        doublings.stream().map(line -> new double[line.length]).toArray(double[][]::new);
    double all = from(0, Set.of(), 1, with);
    int[][] millionths = new int[with.length][];
    for (int i = 0; i < with.length; i++) {
      millionths[i] = new int[with[i].length];
      for (int j = 0; j < with[i].length; j++) {
        millionths[i][j] = (int) Math.round(1_000_000 * with[i][j] / all);
      }
    }
    return millionths;
  }

  /// The weight of all ways that go on from this line with these things given.
  private double from(int line, Set<Integer> given, double weight, double[][] with) {
    if (line == with.length) {
      return weight;
    }
    double sum = from(line + 1, given, weight, with);
    for (int j = 0; j < with[line].length; j++) {
      Set<Integer> after = new HashSet<>(given);
      boolean free = true;
      for (int taking : takings.get(line)[j]) {
        free &= after.add(taking);
      }
      if (free) {
        double own = Math.pow(2, doublings.get(line)[j]);
        double ways = from(line + 1, after, weight * own, with);
        with[line][j] += ways;
        sum += ways;
      }
    }
    return sum;
  }
}
