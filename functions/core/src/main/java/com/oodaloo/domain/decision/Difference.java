package com.oodaloo.domain.decision;

import com.oodaloo.domain.money.Money;

/// What is left of a transaction after its settlements, under its name ("fee", "tip", "short-pay",
/// "rounding", "overpaid" …). `amount` is the transaction less the settlements: a fee is negative.
/// No difference has the name "".
public record Difference(Money amount, String kind) {
  public static Difference none(Money like) {
    return new Difference(Money.zero(like.currency()), "");
  }

  /// What the owner's own parts leave of a line: less than nothing is a fee.
  public static Difference rest(Money rest) {
    return rest.isZero() ? none(rest) : new Difference(rest, rest.isNegative() ? "fee" : "other");
  }
}
