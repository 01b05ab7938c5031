package com.oodaloo.domain.digest;

import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.profit.WorkProfit;
import java.util.List;

/// Where it came from and where it goes: the profit of the last twelve weeks, oldest first, the
/// cash of the next thirteen, and what was foretold for today.
public record Outlook(List<WorkProfit> weeks, Forecast forecast, PriorForecast foretold) {
  public Outlook {
    weeks = List.copyOf(weeks);
  }

  /// What next Monday's digest will be held against: all the cash, what is held back included.
  public PriorForecast foretells() {
    return forecast.isKnown()
        ? new PriorForecast.Cash(forecast.inBank(forecast.weeks().getFirst()))
        : new PriorForecast.Nothing();
  }
}
