package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// What the office wrote down as spent. `jobId` is empty where it is on no job; an amount that was
/// never filled in is zero, because the office has not said any.
public record Expense(String id, String jobId, String title, Money amount, LocalDate day) {}
