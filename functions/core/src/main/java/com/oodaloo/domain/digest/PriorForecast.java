package com.oodaloo.domain.digest;

import com.oodaloo.domain.money.Money;

/// What the digest of a week ago said the cash would be by now.
public sealed interface PriorForecast {
  record Nothing() implements PriorForecast {}

  record Cash(Money cash) implements PriorForecast {}
}
