package com.oodaloo.domain.matching.weight;

/// Evidence as whole numbers: a weight is the binary logarithm of how many times more likely
/// something is, in thousandths of a bit ("millibits"). 1000 is twice as likely, -1000 half.
///
/// Both directions interpolate between powers of two, which is at most 0.09 bits off: far below
/// what the weights themselves are worth.
public final class MatchWeight {
  /// What `power` gives for 0 millibits.
  public static final long ONE = 1L << 30;

  private static final int MAX_BITS = 25;

  private MatchWeight() {}

  /// @param number at least 1
  public static int log2(long number) {
    int whole = 63 - Long.numberOfLeadingZeros(number);
    long rest = number - (1L << whole);
    long fraction = whole > 40 ? ((rest >> (whole - 40)) * 1000) >> 40 : (rest * 1000) >> whole;
    return whole * 1000 + (int) fraction;
  }

  /// The weight of `part` in `whole`, both at least 1.
  public static int ratio(long part, long whole) {
    return log2(part) - log2(whole);
  }

  /// Two to that power, in units of `ONE`, held within 2^-25 and 2^25.
  public static long power(int millibits) {
    int held = Math.clamp(millibits, -MAX_BITS * 1000, MAX_BITS * 1000);
    int whole = Math.floorDiv(held, 1000);
    long mantissa = ONE + Math.floorMod(held, 1000) * (ONE / 1000);
    return whole >= 0 ? mantissa << whole : mantissa >> -whole;
  }

  /// How sure something is in millionths when `against` (in units of `ONE`) speaks against it.
  public static int millionths(long against) {
    return (int) (1_000_000 * (ONE >> 10) / ((ONE >> 10) + (against >> 10)));
  }
}
