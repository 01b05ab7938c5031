package com.oodaloo.domain.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How sure each claim of a component is, all ways to settle the component considered together.
///
/// A way gives every line one of its claims or none, and nothing twice; its weight is the product
/// of what it gives. The sureness of a claim is the weight of all ways that contain it, out of all
/// ways. So a second line that needs the same payment, but has a better one of its own, takes
/// nothing from the first.
///
/// Lines are taken day by day; of what was given so far only those things are remembered that a
/// later line could still want. Bounded: the `MAX_STATES` heaviest memories are kept.
final class Posterior {
  private static final int MAX_STATES = 512;
  private static final int MAX_OPEN_THINGS = 62;
  private static final int UNIT = 30;

  private final List<List<Claim>> options;
  private final long[][] weights;
  private final long[] none;
  private final long[][] masks;
  private final long[] retired;
  private final List<Map<Long, Long>> forward = new ArrayList<>();

  private Posterior(Component component, Commonness commonness) {
    options = component.options();
    int lines = options.size();
    weights = new long[lines][];
    none = new long[lines];
    masks = new long[lines][];
    retired = new long[lines];
    for (int i = 0; i < lines; i++) {
      weigh(i, commonness);
    }
    name(component.takings());
  }

  /// The sureness of each line's claims in millionths, in their order; zero throughout where too
  /// much hangs together to be weighed.
  static int[][] of(Component component, Commonness commonness) {
    if (component.options().size() == 1) {
      return new int[][] {alone(component.options().getFirst(), commonness)};
    }
    Posterior posterior = new Posterior(component, commonness);
    posterior.goForward();
    return posterior.goBack();
  }

  private void weigh(int line, Commonness commonness) {
    List<Claim> claims = options.get(line);
    int chance = commonness.byChance(claims.getFirst().line().cents());
    int scale = chance;
    for (Claim claim : claims) {
      scale = Math.max(scale, claim.millibits());
    }
    weights[line] = new long[claims.size()];
    for (int j = 0; j < claims.size(); j++) {
      weights[line][j] = Bits.power(claims.get(j).millibits() - scale);
    }
    none[line] = Bits.power(chance - scale);
  }

  /// Gives everything that can be taken a bit, from the first line that wants it to the last.
  private void name(List<int[][]> takings) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = 0; i < takings.size(); i++) {
      for (int[] taken : takings.get(i)) {
        for (int taking : taken) {
          last.put(taking, i);
        }
      }
    }
    ArrayDeque<Integer> free = new ArrayDeque<>();
    for (int bit = 0; bit < MAX_OPEN_THINGS; bit++) {
      free.add(bit);
    }
    Map<Integer, Integer> bits = new HashMap<>();
    for (int i = 0; i < takings.size(); i++) {
      masks[i] = new long[takings.get(i).length];
      for (int j = 0; j < masks[i].length; j++) {
        masks[i][j] = mask(takings.get(i)[j], bits, free);
      }
      retire(i, last, bits, free);
    }
  }

  /// A claim that would need a bit that is not there is left out: its mask blocks itself.
  private static long mask(int[] takings, Map<Integer, Integer> bits, ArrayDeque<Integer> free) {
    long mask = 0;
    for (int taking : takings) {
      Integer bit = bits.get(taking);
      if (bit == null && !free.isEmpty()) {
        bit = free.poll();
        bits.put(taking, bit);
      }
      mask |= bit == null ? Long.MIN_VALUE : 1L << bit;
    }
    return mask;
  }

  private void retire(
      int line, Map<Integer, Integer> last, Map<Integer, Integer> bits, ArrayDeque<Integer> free) {
    bits.entrySet()
        .removeIf(bit -> {
          boolean gone = last.getOrDefault(bit.getKey(), -1) == line;
          if (gone) {
            retired[line] |= 1L << bit.getValue();
            free.add(bit.getValue());
          }
          return gone;
        });
  }

  /// A line that shares nothing with others is weighed against chance only.
  private static int[] alone(List<Claim> claims, Commonness commonness) {
    int chance = commonness.byChance(claims.getFirst().line().cents());
    int[] sure = new int[claims.size()];
    for (int j = 0; j < sure.length; j++) {
      int own = claims.get(j).millibits();
      long against = Bits.power(chance - own);
      for (Claim other : claims) {
        against += Bits.power(other.millibits() - own);
      }
      sure[j] = Bits.millionths(against - Bits.ONE);
    }
    return sure;
  }

  private void goForward() {
    Map<Long, Long> states = Map.of(0L, Bits.ONE);
    for (int i = 0; i < options.size(); i++) {
      forward.add(states);
      Map<Long, Long> next = new HashMap<>();
      for (Map.Entry<Long, Long> state : states.entrySet()) {
        step(i, state.getKey(), state.getValue(), next);
      }
      states = heaviest(next);
    }
  }

  private void step(int line, long taken, long weight, Map<Long, Long> next) {
    next.merge(taken & ~retired[line], times(weight, none[line]), Long::sum);
    for (int j = 0; j < masks[line].length; j++) {
      if (isPossible(taken, masks[line][j])) {
        long after = (taken | masks[line][j]) & ~retired[line];
        next.merge(after, times(weight, weights[line][j]), Long::sum);
      }
    }
  }

  private static boolean isPossible(long taken, long mask) {
    return mask >= 0 && (taken & mask) == 0;
  }

  /// The heaviest states, scaled so that the heaviest of all weighs one.
  private static Map<Long, Long> heaviest(Map<Long, Long> states) {
    long top = 1;
    for (long weight : states.values()) {
      top = Math.max(top, weight);
    }
    int shift = Math.max(0, Long.numberOfLeadingZeros(top) - (63 - UNIT));
    int back = Math.max(0, 63 - UNIT - Long.numberOfLeadingZeros(top));
    Map<Long, Long> scaled = new HashMap<>();
    for (Map.Entry<Long, Long> state :
        states.size() > MAX_STATES ? few(states) : states.entrySet()) {
      long weight = (state.getValue() << shift) >> back;
      if (weight > 0) {
        scaled.put(state.getKey(), weight);
      }
    }
    return scaled;
  }

  private static List<Map.Entry<Long, Long>> few(Map<Long, Long> states) {
    return states.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_STATES)
        .toList();
  }

  private int[][] goBack() {
    int[][] sure = new int[options.size()][];
    Map<Long, Long> after = Map.of(0L, Bits.ONE);
    for (int i = options.size() - 1; i >= 0; i--) {
      long[] sums = new long[masks[i].length + 1];
      Map<Long, Long> before = new HashMap<>();
      for (Map.Entry<Long, Long> state : forward.get(i).entrySet()) {
        long[] ways = ways(i, state.getKey(), after);
        long all = 0;
        for (int j = 0; j < ways.length; j++) {
          sums[j] += times(state.getValue(), ways[j]);
          all += ways[j];
        }
        before.put(state.getKey(), all);
      }
      sure[i] = shares(sums);
      after = heaviest(before);
    }
    return sure;
  }

  /// What each claim of the line, and at last none, weighs with all that may follow.
  private long[] ways(int line, long taken, Map<Long, Long> after) {
    int count = masks[line].length;
    long[] ways = new long[count + 1];
    for (int j = 0; j < count; j++) {
      if (isPossible(taken, masks[line][j])) {
        long then = after.getOrDefault((taken | masks[line][j]) & ~retired[line], 0L);
        ways[j] = times(weights[line][j], then);
      }
    }
    ways[count] = times(none[line], after.getOrDefault(taken & ~retired[line], 0L));
    return ways;
  }

  private static int[] shares(long[] sums) {
    long total = 0;
    for (long sum : sums) {
      total += sum;
    }
    int[] shares = new int[sums.length - 1];
    for (int j = 0; j < shares.length; j++) {
      shares[j] = millionths(sums[j], total);
    }
    return shares;
  }

  private static int millionths(long part, long whole) {
    return whole >> 20 == 0
        ? 0
        : (int) Math.min(1_000_000, (part >> 10) * 1_000_000 / (whole >> 10));
  }

  /// Both are less than two, so that no product overflows.
  private static long times(long one, long other) {
    return (one * other) >> UNIT;
  }
}
