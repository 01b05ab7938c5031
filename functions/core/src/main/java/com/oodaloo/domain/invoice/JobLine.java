package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// A dated piece of work on a job: what it is worth to the client and what it cost.
public record JobLine(LocalDate date, String description, Money amount, Money cost) {}
