package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.money.Money;

/// What a difference between a bank line and what was expected most likely is. `word` is that of
/// the file format, `says` that of a sentence.
public enum DifferenceKind {
  SWAPPED_DIGITS("swapped-digits", "two digits swapped"),
  WIRE_FEE("wire-fee", "the bank's wire fee"),
  FEE("fee", "a processor's fee"),
  DISCOUNT("discount", "a discount"),
  ROUNDING("rounding", "rounded to the dollar"),
  SURCHARGE("surcharge", "a card surcharge"),
  TIP("tip", "a tip"),
  SHORT_PAY("short-pay", "paid short"),
  PART_PAYMENT("", "a part payment");

  private static final long DOLLAR = 100;

  private final String word;
  private final String says;

  DifferenceKind(String word, String says) {
    this.word = word;
    this.says = says;
  }

  public String word() {
    return word;
  }

  public String says() {
    return says;
  }

  /// @param expected what should have arrived; the line's amount is another
  public static DifferenceKind of(Line line, Money expected) {
    long owed = expected.cents();
    long cents = line.cents();
    long missing = owed - cents;
    if (isSwapped(owed, cents)) {
      return SWAPPED_DIGITS;
    }
    if (Math.abs(missing) < DOLLAR && cents % DOLLAR == 0) {
      return ROUNDING;
    }
    return missing > 0 ? tooLittle(line, owed, missing) : tooMuch(owed, -missing);
  }

  private static DifferenceKind tooLittle(Line line, long owed, long missing) {
    if (isWireFee(line, missing)) {
      return WIRE_FEE;
    }
    if (isPercent(missing, owed, 2)
        || isPercent(missing, owed, 3)
        || isPercent(missing, owed, 5)
        || isPercent(missing, owed, 10)) {
      return DISCOUNT;
    }
    if (Tolerances.isCardFee(owed, missing) && !line.payer().isKnown()) {
      return FEE;
    }
    return Tolerances.isNear(owed, missing) ? SHORT_PAY : PART_PAYMENT;
  }

  private static DifferenceKind tooMuch(long owed, long more) {
    boolean surcharge = isPercent(more, owed, 3) || isPercent(more, owed, 4);
    return surcharge ? SURCHARGE : TIP;
  }

  private static boolean isWireFee(Line line, long missing) {
    return line.rail() == Rail.TRANSFER
        && (line.says("WIRE") || line.says("FEDWIRE"))
        && Tolerances.isWireFee(missing);
  }

  /// To the cent, rounded either way.
  private static boolean isPercent(long part, long whole, int percent) {
    return Math.abs(part * 100 - whole * percent) < 100;
  }

  /// Whether one is the other with two neighbouring digits exchanged.
  static boolean isSwapped(long one, long other) {
    for (long place = 1; place <= Math.max(one, other) / 10; place *= 10) {
      long low = one / place % 10;
      long high = one / place / 10 % 10;
      if (low != high && one + (low - high) * 9 * place == other) {
        return true;
      }
    }
    return false;
  }
}
