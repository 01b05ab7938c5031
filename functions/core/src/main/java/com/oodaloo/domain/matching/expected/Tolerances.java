package com.oodaloo.domain.matching.expected;

/// How far money may be off what was expected, and why. Every figure of the kind stands here.
///
/// Shares are per mille of what was expected; amounts are cents.
public final class Tolerances {
  /// A processor keeps 2.4 % of a card present up to 3.5 % of a card keyed in or from abroad, and
  /// 30 cents a charge (Stripe and Jobber Payments publish 2.9 % and 30 cents for cards online).
  private static final long CARD_FEE_LEAST = 24;

  private static final long CARD_FEE_MOST = 35;
  private static final long CARD_FEE_FIXED_CENTS = 30;

  /// Several charges at once: their fixed parts make up to one per mille more.
  private static final long LUMP_FEE_MOST = 36;

  /// A wallet keeps less: Venmo for business publishes 1.9 % and 10 cents.
  private static final long WALLET_FEE_LEAST = 14;

  /// The most a firm's own processor keeps of one charge, instant payouts and the fixed part of
  /// small charges included (help.getjobber.com 1500012912781).
  private static final long OWN_CHARGE_FEE_MOST = 60;

  /// What a lender's dealer fee takes at most: plans without interest cost the contractor a fifth
  /// and more of the price.
  private static final long LENDER_FEE_MOST = 220;

  /// Nearly the amount: within 3 % and 30 cents a difference may be anything.
  private static final long NEAR = 30;

  /// A bank keeps $10 to $50 of an incoming wire, in steps of $5.
  private static final long WIRE_FEE_LEAST_CENTS = 1_000;

  private static final long WIRE_FEE_MOST_CENTS = 5_000;
  private static final long WIRE_FEE_STEP_CENTS = 500;

  private static final long DOLLAR = 100;

  private Tolerances() {}

  /// Whether a card's fee may have been kept of one payment.
  public static boolean isCardFee(long gross, long missing) {
    return missing * 1000 >= gross * CARD_FEE_LEAST
        && missing * 1000 <= gross * CARD_FEE_MOST + CARD_FEE_FIXED_CENTS * 1000;
  }

  /// Whether a processor's fees may have been kept of a lump of several payments.
  public static boolean isLumpFee(long gross, long fee) {
    return fee * 1000 >= gross * CARD_FEE_LEAST && fee * 1000 <= gross * LUMP_FEE_MOST;
  }

  /// Whether a wallet's fees may have been kept of what it pays out.
  public static boolean isWalletFee(long gross, long fee) {
    return fee * 1000 >= gross * WALLET_FEE_LEAST && fee * 1000 <= gross * LUMP_FEE_MOST;
  }

  /// Whether a firm's own processor may keep that of one charge; nothing is possible too.
  public static boolean isOwnChargeFee(long gross, long fee) {
    return fee >= 0 && fee * 1000 <= gross * OWN_CHARGE_FEE_MOST;
  }

  /// Whether a lender may keep that of what it finances.
  public static boolean isLenderFee(long financed, long fee) {
    return fee > 0 && fee * 1000 <= financed * LENDER_FEE_MOST;
  }

  /// Whether a bank may keep that of an incoming wire.
  public static boolean isWireFee(long missing) {
    return missing >= WIRE_FEE_LEAST_CENTS
        && missing <= WIRE_FEE_MOST_CENTS
        && missing % WIRE_FEE_STEP_CENTS == 0;
  }

  /// Whether both are nearly the same amount.
  public static boolean isNear(long owed, long difference) {
    return Math.abs(difference) * 1000 <= owed * NEAR + CARD_FEE_FIXED_CENTS * 1000;
  }

  /// How far around a line's amount to look for what is near it: near as seen from either side, and
  /// rounded to the dollar.
  public static long searchWidth(long lineCents) {
    return lineCents * (NEAR + 1) / 1000 + DOLLAR;
  }
}
