package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.company.events.MoneyKind;

/// A kind of spending that comes back: what the bank writes, and between how many dollars it lies.
record Cost(
    String text,
    Channel channel,
    String category,
    MoneyKind kind,
    int lowDollars,
    int highDollars) {}
