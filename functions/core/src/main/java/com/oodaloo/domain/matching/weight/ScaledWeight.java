package com.oodaloo.domain.matching.weight;

/// How much the ways to settle a component weigh, one number from the heaviest to the lightest: a
/// mantissa of 31 bits and a power of two, in one `long`, which sorts as the masses do.
///
/// A plain whole number would be coarse where a component has only light ways. Here every result is
/// rounded down by less than one part in `ONE_IN`, however light it is; nothing is ever subtracted,
/// so that after so many roundings a mass is at most that many of these parts too light.
public final class ScaledWeight {
  public static final long NONE = Long.MIN_VALUE;
  static final long ONE_IN = 1L << 30;

  private static final int BITS = 31;

  private ScaledWeight() {}

  /// @param number at least 1
  public static long of(long number) {
    int power = Long.SIZE - BITS - Long.numberOfLeadingZeros(number);
    return packed(power < 0 ? number << -power : number >> power, power);
  }

  public static long times(long one, long other) {
    return one == NONE || other == NONE
        ? NONE
        : fitted(
            (mantissa(one) * mantissa(other)) >> (BITS - 1), power(one) + power(other) + BITS - 1);
  }

  public static long plus(long one, long other) {
    long more = Math.max(one, other);
    long less = Math.min(one, other);
    int apart = less == NONE ? BITS : power(more) - power(less);
    return apart >= BITS ? more : fitted(mantissa(more) + (mantissa(less) >> apart), power(more));
  }

  /// How many millionths of the whole a part of it is at least, when both were rounded so often.
  public static int millionths(long part, long whole, long roundings) {
    int apart = part == NONE ? BITS : power(whole) - power(part);
    if (apart >= BITS) {
      return 0;
    }
    long share = ((mantissa(part) * 1_000_000) >> apart) / mantissa(whole);
    long doubt = 1 + roundings * 1_000_000 / ONE_IN;
    return (int) Math.max(0, Math.min(1_000_000, share) - doubt);
  }

  /// With a mantissa that may be one bit too long.
  private static long fitted(long mantissa, int power) {
    int over = (int) (mantissa >> BITS);
    return packed(mantissa >> over, power + over);
  }

  private static long packed(long mantissa, int power) {
    return ((long) power << Integer.SIZE) | mantissa;
  }

  private static long mantissa(long mass) {
    return mass & 0xFFFF_FFFFL;
  }

  private static int power(long mass) {
    return (int) (mass >> Integer.SIZE);
  }
}
