package com.oodaloo.bench.accuracy;

import com.oodaloo.sandbox.worlds.Profile;

/// What the matcher must keep on worlds nobody tuned on: right of those made without asking, right
/// of those there are, and those made or asked with the right answer among the first three.
///
/// The first three profiles are the matching issue's own figures; the others hold what was reached,
/// less a margin for the luck of the seeds.
record Floors(double precision, double recall, double covered) {
  static Floors of(Profile profile) {
    return switch (profile) {
      case FEW_CARD_PAYOUTS -> new Floors(0.998, 0.85, 0.97);
      case CARD_HEAVY -> new Floors(0.998, 0.90, 0.98);
      case CARELESS_OFFICE -> new Floors(0.998, 0.72, 0.92);
      case SEVERAL_ACCOUNTS -> new Floors(0.998, 0.89, 0.96);
      case INSTALMENTS -> new Floors(0.998, 0.92, 0.97);
      case LIST_PRICES -> new Floors(0.997, 0.66, 0.94);
      case ODD_BOOKS -> new Floors(0.998, 0.88, 0.95);
      case LENDERS -> new Floors(0.998, 0.82, 0.96);
      case PLANS -> new Floors(0.998, 0.82, 0.90);
      case REFUNDS_AND_DISPUTES -> new Floors(0.998, 0.92, 0.97);
      case OWN_STRIPE -> new Floors(0.998, 0.91, 0.97);
      case TAX_AND_DISCOUNT -> new Floors(0.998, 0.88, 0.96);
      case CARD_DEPOSITS -> new Floors(0.998, 0.93, 0.97);
      case PAYOUT_TURNS -> new Floors(0.998, 0.93, 0.97);
      case BIG_FIRM -> new Floors(0.998, 0.84, 0.95);
    };
  }
}
