package com.oodaloo.sandbox.company.events;

import java.time.LocalDate;
import java.util.List;

/// A processor's lump to the bank: what it took in, less its fees and what it gave back.
public record PayoutCard(String key, LocalDate created, LocalDate arrival, List<Item> items) {

  public PayoutCard {
    items = List.copyOf(items);
  }

  /// One charge (positive) or refund (negative) inside the payout.
  public record Item(RecordedPaymentKind kind, String paymentKey, long grossCents, long feeCents) {
    public long netCents() {
      return grossCents - feeCents;
    }
  }

  public long grossCents() {
    return items.stream().mapToLong(Item::grossCents).sum();
  }

  public long feeCents() {
    return items.stream().mapToLong(Item::feeCents).sum();
  }

  public long netCents() {
    return grossCents() - feeCents();
  }
}
