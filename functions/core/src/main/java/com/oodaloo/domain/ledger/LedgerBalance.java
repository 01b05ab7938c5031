package com.oodaloo.domain.ledger;

import com.oodaloo.domain.money.Money;

/// What an account held at the end of a day, or why nobody can say.
public sealed interface LedgerBalance {
  record Known(Money amount) implements LedgerBalance {}

  record Unknown(String why) implements LedgerBalance {}
}
