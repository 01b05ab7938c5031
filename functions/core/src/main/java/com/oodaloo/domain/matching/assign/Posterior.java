package com.oodaloo.domain.matching.assign;

import com.oodaloo.domain.matching.weight.MatchWeight;
import com.oodaloo.domain.matching.weight.ScaledWeight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// How sure each option of a component is, all ways to give its slots their options considered
/// together.
///
/// A way gives every slot one of its options or none, and nothing twice; its weight is the product
/// of what it gives. The sureness of an option is the weight of all ways that contain it, out of
/// all ways. So a second slot that needs the same thing, but has a better one of its own, takes
/// nothing from the first.
///
/// Slots are taken in their order; of what was given so far only those things are remembered that a
/// later slot could still want. Bounded: the `MAX_STATES` heaviest memories are kept.
final class Posterior<T extends Option> {
  private static final int MAX_STATES = 512;
  private static final int MAX_OPEN_THINGS = 62;

  private final List<List<T>> options;
  private final long[][] masses;
  private final long[] none;
  private final long[][] masks;
  private final long[] retired;
  private final List<PartialAssignments> forward = new ArrayList<>();
  private long roundings;

  private Posterior(ConflictComponent<T> component, ToIntFunction<T> byChance) {
    options = component.options();
    int lines = options.size();
    masses = new long[lines][];
    none = new long[lines];
    masks = new long[lines][];
    retired = new long[lines];
    for (int i = 0; i < lines; i++) {
      weigh(i, byChance);
    }
    name(component.takings());
  }

  /// The sureness of each line's claims in millionths, in their order; zero throughout where too
  /// much hangs together to be weighed.
  static <T extends Option> int[][] of(ConflictComponent<T> component, ToIntFunction<T> byChance) {
    if (component.options().size() == 1) {
      return new int[][] {alone(component.options().getFirst(), byChance)};
    }
    Posterior<T> posterior = new Posterior<>(component, byChance);
    posterior.goForward();
    return posterior.goBack();
  }

  private void weigh(int line, ToIntFunction<T> byChance) {
    List<T> claims = options.get(line);
    int chance = byChance.applyAsInt(claims.getFirst());
    int scale = chance;
    for (T claim : claims) {
      scale = Math.max(scale, claim.millibits());
    }
    masses[line] = new long[claims.size()];
    for (int j = 0; j < claims.size(); j++) {
      masses[line][j] = ScaledWeight.of(MatchWeight.power(claims.get(j).millibits() - scale));
    }
    none[line] = ScaledWeight.of(MatchWeight.power(chance - scale));
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
  private static <T extends Option> int[] alone(List<T> claims, ToIntFunction<T> byChance) {
    int chance = byChance.applyAsInt(claims.getFirst());
    int[] sure = new int[claims.size()];
    for (int j = 0; j < sure.length; j++) {
      int own = claims.get(j).millibits();
      long against = MatchWeight.power(chance - own);
      for (T other : claims) {
        against += MatchWeight.power(other.millibits() - own);
      }
      sure[j] = MatchWeight.millionths(against - MatchWeight.ONE);
    }
    return sure;
  }

  private void goForward() {
    PartialAssignments before = PartialAssignments.nothing();
    for (int i = 0; i < options.size(); i++) {
      forward.add(before);
      PartialAssignments after = new PartialAssignments(before.count() * 2);
      for (int state = 0; state < before.count(); state++) {
        step(i, before.given(state), before.mass(state), after);
      }
      before = after.heaviest(MAX_STATES);
    }
  }

  private void step(int line, long given, long mass, PartialAssignments after) {
    after.add(given & ~retired[line], times(mass, none[line]));
    for (int j = 0; j < masks[line].length; j++) {
      if (isPossible(given, masks[line][j])) {
        after.add((given | masks[line][j]) & ~retired[line], times(mass, masses[line][j]));
      }
    }
  }

  private static boolean isPossible(long given, long mask) {
    return mask >= 0 && (given & mask) == 0;
  }

  private int[][] goBack() {
    int[][] sure = new int[options.size()][];
    PartialAssignments after = PartialAssignments.nothing();
    for (int i = options.size() - 1; i >= 0; i--) {
      PartialAssignments states = forward.get(i);
      PartialAssignments before = new PartialAssignments(states.count());
      long[] sums = new long[masks[i].length + 1];
      Arrays.fill(sums, ScaledWeight.NONE);
      long[] ways = new long[sums.length];
      for (int state = 0; state < states.count(); state++) {
        waysOn(i, states.given(state), after, ways);
        for (int j = 0; j < ways.length; j++) {
          sums[j] = ScaledWeight.plus(sums[j], times(states.mass(state), ways[j]));
        }
        before.add(states.given(state), total(ways));
      }
      sure[i] = shares(sums);
      after = before;
    }
    return sure;
  }

  /// What each claim of the line, and at last none, weighs with all that may follow.
  private void waysOn(int line, long given, PartialAssignments after, long[] ways) {
    int count = masks[line].length;
    for (int j = 0; j < count; j++) {
      ways[j] =
          isPossible(given, masks[line][j])
              ? times(masses[line][j], after.massOf((given | masks[line][j]) & ~retired[line]))
              : ScaledWeight.NONE;
    }
    ways[count] = times(none[line], after.massOf(given & ~retired[line]));
  }

  private int[] shares(long[] sums) {
    long whole = total(sums);
    int[] shares = new int[sums.length - 1];
    for (int j = 0; j < shares.length; j++) {
      shares[j] = ScaledWeight.millionths(sums[j], whole, roundings + sums.length);
    }
    return shares;
  }

  private static long total(long[] masses) {
    long total = ScaledWeight.NONE;
    for (long mass : masses) {
      total = ScaledWeight.plus(total, mass);
    }
    return total;
  }

  /// Counts the sum its product goes into, too.
  private long times(long one, long other) {
    roundings += 2;
    return ScaledWeight.times(one, other);
  }
}
