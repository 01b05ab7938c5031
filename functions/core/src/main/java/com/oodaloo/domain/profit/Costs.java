package com.oodaloo.domain.profit;

import com.oodaloo.domain.money.Money;

/// What work cost: by its line items, by the hours on it at their rates, and by the expenses linked
/// to it. `besides` is what was spent and worked on no job, which is no cost of any work.
public record Costs(Money lines, Money hours, Money expenses, Money besides) {
  public Money total() {
    return lines.plus(hours).plus(expenses);
  }
}
