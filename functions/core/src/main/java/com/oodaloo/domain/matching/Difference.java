package com.oodaloo.domain.matching;

import com.oodaloo.domain.money.Money;
import java.util.List;

/// What is left of a transaction after its settlements, under its name ("fee", "tip", "short-pay",
/// "rounding", "overpaid" …). `amount` is the transaction less the settlements: a fee is negative.
/// No difference has the name "".
public record Difference(Money amount, String kind) {
  public static Difference none(Money like) {
    return new Difference(Money.zero(like.currency()), "");
  }

  /// What the owner's own parts leave of a line: less than nothing is a fee.
  static Difference rest(Money rest) {
    return rest.isZero() ? none(rest) : new Difference(rest, rest.isNegative() ? "fee" : "other");
  }

  /// What the receivables bring besides settling their invoices.
  static Difference beside(List<Receivable> set) {
    Money beside = Money.zero(set.getFirst().amount().currency());
    String kind = "";
    for (Receivable each : set) {
      if (!each.isAllSettling()) {
        beside = beside.plus(each.tip()).plus(each.surplus());
        kind = kind.equals("overpaid") || !each.surplus().isZero() ? "overpaid" : "tip";
      }
    }
    return new Difference(beside, kind);
  }
}
