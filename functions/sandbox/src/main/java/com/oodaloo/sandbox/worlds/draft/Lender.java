package com.oodaloo.sandbox.worlds.draft;

import java.util.List;

/// Who pays for clients in this world: the name the bank writes, and what the dealer's plans cost
/// the firm, in hundredths of a percent.
///
/// Wisetack keeps 3.9 % of every sale (wisetack.com/getting-started/jobber) and pays within one to
/// three bank days; others keep more, by the plan the client takes.
public record Lender(String word, List<Integer> plansPerMyriad) {
  private static final List<Lender> ALL =
      List.of(
          new Lender("WISETACK INC DES:PAYOUT", List.of(390)),
          new Lender("WISETACK INC DES:PAYOUT", List.of(390)),
          new Lender("GREENSKY LLC DES:FUNDING", List.of(690, 990)),
          new Lender("SYNCHRONY BANK DES:MTOT DEP", List.of(500)));

  public static Lender of(Dice dice) {
    return dice.oneOf(ALL);
  }

  public long fee(Dice dice, long cents) {
    return (cents * dice.oneOf(plansPerMyriad) + 5_000) / 10_000;
  }
}
