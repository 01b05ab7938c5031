package com.oodaloo.bench.accuracy;

import com.oodaloo.sandbox.worlds.Profile;

/// What a matcher must reach on worlds nobody tuned on.
enum Floors {
  /// What the first, stepwise engine reaches, less a margin for the luck of the seeds.
  FIRST_ENGINE(0.99) {
    @Override
    double recall(Profile profile) {
      return switch (profile) {
        case FEW_CARD_PAYOUTS, SEVERAL_ACCOUNTS -> 0.79;
        case CARD_HEAVY -> 0.87;
        case CARELESS_OFFICE, INSTALMENTS -> 0.69;
        case LIST_PRICES -> 0.62;
      };
    }

    @Override
    double covered(Profile profile) {
      return switch (profile) {
        case FEW_CARD_PAYOUTS, CARD_HEAVY, SEVERAL_ACCOUNTS, INSTALMENTS -> 0.90;
        case CARELESS_OFFICE, LIST_PRICES -> 0.82;
      };
    }
  },

  /// What issue 4 demands. It names three profiles; the others are held to the one they are most
  /// like, list prices to the careless office.
  ISSUE_4(0.998) {
    @Override
    double recall(Profile profile) {
      return switch (profile) {
        case FEW_CARD_PAYOUTS, SEVERAL_ACCOUNTS, INSTALMENTS -> 0.85;
        case CARD_HEAVY -> 0.90;
        case CARELESS_OFFICE, LIST_PRICES -> 0.72;
      };
    }

    @Override
    double covered(Profile profile) {
      return switch (profile) {
        case FEW_CARD_PAYOUTS, SEVERAL_ACCOUNTS, INSTALMENTS -> 0.97;
        case CARD_HEAVY -> 0.98;
        case CARELESS_OFFICE, LIST_PRICES -> 0.92;
      };
    }
  };

  private final double precision;

  Floors(double precision) {
    this.precision = precision;
  }

  double precision() {
    return precision;
  }

  abstract double recall(Profile profile);

  abstract double covered(Profile profile);
}
