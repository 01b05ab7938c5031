package com.oodaloo.domain.matching.expected;

import java.util.Arrays;

/// Says whether some of the amounts make a target at all, without looking for them (Horowitz and
/// Sahni 1974): the sums of each half are written down once, in order, and every target walks
/// through both from opposite ends.
///
/// With 24 amounts and sets of up to six that is about 8,000 steps a target in place of 55,000, and
/// each is a comparison.
final class HalfSums {
  /// So many comparisons cost as much as one node of a search.
  private static final int STEPS_A_NODE = 8;

  private final long[][] exactly;
  private final long[][] upTo;
  private final int maxParts;

  private HalfSums(long[][] exactly, long[][] upTo, int maxParts) {
    this.exactly = exactly;
    this.upTo = upTo;
    this.maxParts = maxParts;
  }

  static HalfSums of(long[] amounts, int maxParts) {
    int middle = amounts.length / 2;
    long[][] left = sums(Arrays.copyOfRange(amounts, 0, middle), maxParts);
    long[][] upTo = sums(Arrays.copyOfRange(amounts, middle, amounts.length), maxParts);
    for (int parts = 1; parts <= maxParts; parts++) {
      upTo[parts] = merged(upTo[parts - 1], upTo[parts]);
    }
    return new HalfSums(left, upTo, maxParts);
  }

  /// Whether a set of up to so many parts makes the target.
  boolean reach(long target) {
    for (int parts = 0; parts <= maxParts; parts++) {
      if (meet(exactly[parts], upTo[maxParts - parts], target)) {
        return true;
      }
    }
    return false;
  }

  /// What one target costs, in nodes of a search.
  int nodes() {
    int steps = 0;
    for (int parts = 0; parts <= maxParts; parts++) {
      steps += exactly[parts].length + upTo[maxParts - parts].length;
    }
    return steps / STEPS_A_NODE;
  }

  private static boolean meet(long[] rising, long[] falling, long target) {
    int low = 0;
    int high = falling.length - 1;
    while (low < rising.length && high >= 0) {
      long sum = rising[low] + falling[high];
      if (sum == target) {
        return true;
      } else if (sum < target) {
        low++;
      } else {
        high--;
      }
    }
    return false;
  }

  /// The sums of all sets by their number of parts, each in order.
  private static long[][] sums(long[] amounts, int maxParts) {
    int[] counts = new int[maxParts + 1];
    long[] all = new long[1 << amounts.length];
    for (int set = 0; set < all.length; set++) {
      if (set != 0) {
        all[set] = all[set & (set - 1)] + amounts[Integer.numberOfTrailingZeros(set)];
      }
      if (Integer.bitCount(set) <= maxParts) {
        counts[Integer.bitCount(set)]++;
      }
    }
    long[][] sums = new long[maxParts + 1][];
    for (int parts = 0; parts <= maxParts; parts++) {
      sums[parts] = new long[counts[parts]];
    }
    for (int set = 0; set < all.length; set++) {
      int parts = Integer.bitCount(set);
      if (parts <= maxParts) {
        sums[parts][--counts[parts]] = all[set];
      }
    }
    for (long[] each : sums) {
      Arrays.sort(each);
    }
    return sums;
  }

  private static long[] merged(long[] some, long[] others) {
    long[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    Arrays.sort(all);
    return all;
  }
}
