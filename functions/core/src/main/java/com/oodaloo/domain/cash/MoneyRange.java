package com.oodaloo.domain.cash;

import com.oodaloo.domain.money.Money;

/// An amount to come: one time in ten it is less than `p10`, half the time less than `p50`, nine
/// times in ten less than `p90`.
public record MoneyRange(Money p10, Money p50, Money p90) {
  public MoneyRange {
    if (p10.compareTo(p50) > 0 || p50.compareTo(p90) > 0) {
      throw new IllegalArgumentException("out of order: " + p10 + ", " + p50 + ", " + p90);
    }
  }
}
