package com.oodaloo.sandbox.company;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that repeats itself: one seed, one named algorithm, always the same throws.
final class DemoDice {
  /// Own invoices end in 1 to 16 cents: any six of them add up to 6 to 96 cents, never to whole
  /// dollars. So no set of them, with or without the reference invoices, can reach the lump of
  /// 20000.00 by accident.
  static final int MAX_ODD_CENTS = 16;

  private static final List<long[]> REFERENCE_BANDS =
      List.of(
          new long[] {7_700, 8_300}, new long[] {11_600, 12_400},
          new long[] {19_300, 20_700}, new long[] {24_200, 25_800});

  private final RandomGenerator random;

  DemoDice(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// Returns a number from low to high, both included.
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /// Returns an amount with any cents but none.
  long spend(int lowDollars, int highDollars) {
    return between(lowDollars, highDollars) * 100L + between(1, 99);
  }

  /// Returns an amount in whole dollars plus 1 to `maxCents` cents, away from the reference amounts
  /// by over 3 %.
  long bill(int lowDollars, int highDollars, int maxCents) {
    var dollars = between(lowDollars, highDollars);
    while (nearReference(dollars)) {
      dollars = between(lowDollars, highDollars);
    }
    return dollars * 100L + between(1, maxCents);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  private static boolean nearReference(long dollars) {
    return REFERENCE_BANDS.stream().anyMatch(band -> band[0] <= dollars && dollars <= band[1]);
  }
}
