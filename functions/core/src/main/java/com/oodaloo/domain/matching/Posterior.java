package com.oodaloo.domain.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final long ONE = Mass.of(1);

  private final List<List<Claim>> options;
  private final long[][] masses;
  private final long[] none;
  private final long[][] masks;
  private final long[] retired;
  private final List<Map<Long, Long>> forward = new ArrayList<>();
  private long roundings;

  private Posterior(Component component, Commonness commonness) {
    options = component.options();
    int lines = options.size();
    masses = new long[lines][];
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
    masses[line] = new long[claims.size()];
    for (int j = 0; j < claims.size(); j++) {
      masses[line][j] = Mass.of(Bits.power(claims.get(j).millibits() - scale));
    }
    none[line] = Mass.of(Bits.power(chance - scale));
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
    Map<Long, Long> states = Map.of(0L, ONE);
    for (int i = 0; i < options.size(); i++) {
      forward.add(states);
      Map<Long, Long> next = new HashMap<>();
      for (Map.Entry<Long, Long> state : states.entrySet()) {
        step(i, state.getKey(), state.getValue(), next);
      }
      states = heaviest(next);
    }
  }

  private void step(int line, long taken, long mass, Map<Long, Long> next) {
    next.merge(taken & ~retired[line], times(mass, none[line]), this::plus);
    for (int j = 0; j < masks[line].length; j++) {
      if (isPossible(taken, masks[line][j])) {
        long after = (taken | masks[line][j]) & ~retired[line];
        next.merge(after, times(mass, masses[line][j]), this::plus);
      }
    }
  }

  private static boolean isPossible(long taken, long mask) {
    return mask >= 0 && (taken & mask) == 0;
  }

  private static Map<Long, Long> heaviest(Map<Long, Long> states) {
    if (states.size() <= MAX_STATES) {
      return states;
    }
    Map<Long, Long> few = new HashMap<>();
    few(states).forEach(state -> few.put(state.getKey(), state.getValue()));
    return few;
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
    Map<Long, Long> after = Map.of(0L, ONE);
    for (int i = options.size() - 1; i >= 0; i--) {
      long[] sums = new long[masks[i].length + 1];
      Arrays.fill(sums, Mass.NONE);
      Map<Long, Long> before = new HashMap<>();
      for (Map.Entry<Long, Long> state : forward.get(i).entrySet()) {
        long[] ways = ways(i, state.getKey(), after);
        for (int j = 0; j < ways.length; j++) {
          sums[j] = plus(sums[j], times(state.getValue(), ways[j]));
        }
        before.put(state.getKey(), total(ways));
      }
      sure[i] = shares(sums);
      after = before;
    }
    return sure;
  }

  /// What each claim of the line, and at last none, weighs with all that may follow.
  private long[] ways(int line, long taken, Map<Long, Long> after) {
    int count = masks[line].length;
    long[] ways = new long[count + 1];
    for (int j = 0; j < count; j++) {
      boolean possible = isPossible(taken, masks[line][j]);
      long then = (taken | masks[line][j]) & ~retired[line];
      ways[j] = possible ? times(masses[line][j], after.getOrDefault(then, Mass.NONE)) : Mass.NONE;
    }
    long then = taken & ~retired[line];
    ways[count] = times(none[line], after.getOrDefault(then, Mass.NONE));
    return ways;
  }

  private int[] shares(long[] sums) {
    long whole = total(sums);
    int[] shares = new int[sums.length - 1];
    for (int j = 0; j < shares.length; j++) {
      shares[j] = Mass.millionths(sums[j], whole, roundings);
    }
    return shares;
  }

  private long total(long[] masses) {
    long total = Mass.NONE;
    for (long mass : masses) {
      total = plus(total, mass);
    }
    return total;
  }

  private long times(long one, long other) {
    roundings++;
    return Mass.times(one, other);
  }

  private long plus(long one, long other) {
    roundings++;
    return Mass.plus(one, other);
  }
}
