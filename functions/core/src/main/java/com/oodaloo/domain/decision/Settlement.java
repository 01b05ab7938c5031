package com.oodaloo.domain.decision;

import com.oodaloo.domain.money.Money;

/// The part of a transaction that settles one invoice. `amount` is positive.
public record Settlement(String invoiceId, Money amount) {}
