package com.oodaloo.adapters.stripe;

/// One payout is not as agreed: a number, a day or a word. It never leaves this package: asked for
/// by its id it is refused, in a list it is left out.
final class UnreadablePayout extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadablePayout(String id, String what) {
    super("Stripe's payout " + id + " is not as agreed: " + what);
  }
}
