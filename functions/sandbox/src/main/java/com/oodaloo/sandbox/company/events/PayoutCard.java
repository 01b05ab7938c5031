package com.oodaloo.sandbox.company.events;

import java.time.LocalDate;
import java.util.List;

/// A processor's lump to the bank: what it took in, less its fees and what it gave back.
///
/// An `instant` one was asked for by hand and comes without a list; `failureReason` is empty where
/// it did not fail.
public record PayoutCard(
    String key,
    LocalDate created,
    LocalDate arrival,
    List<Item> items,
    boolean instant,
    String failureReason) {

  public PayoutCard {
    items = List.copyOf(items);
  }

  public PayoutCard(String key, LocalDate created, LocalDate arrival, List<Item> items) {
    this(key, created, arrival, items, false, "");
  }

  /// Returns the same payout, sent back by the bank.
  public PayoutCard failed(String reason) {
    return new PayoutCard(key, created, arrival, items, instant, reason);
  }

  /// One line of the payout: a charge (positive), a refund (negative) or something of the
  /// processor's own, which has no payment; `payoutKey` is another payout that it speaks of.
  public record Item(
      PayoutLine line, String paymentKey, long grossCents, long feeCents, String payoutKey) {
    public Item(RecordedPaymentKind kind, String paymentKey, long grossCents, long feeCents) {
      this(PayoutLine.of(kind), paymentKey, grossCents, feeCents, "");
    }

    /// A line that is about no payment.
    public static Item own(PayoutLine line, String key, long cents, String payoutKey) {
      return new Item(line, key, cents, 0, payoutKey);
    }

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
