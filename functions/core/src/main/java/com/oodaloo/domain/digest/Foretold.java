package com.oodaloo.domain.digest;

import com.oodaloo.domain.money.Money;

/// What the digest of a week ago said the cash would be by now.
public sealed interface Foretold {
  record Nothing() implements Foretold {}

  record Cash(Money cash) implements Foretold {}
}
