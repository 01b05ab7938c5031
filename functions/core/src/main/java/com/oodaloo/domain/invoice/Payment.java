package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// A payment as recorded in Jobber: the office's word, not yet the bank's.
///
/// `amount` is what settles the invoice and never negative, `tip` comes on top. `invoiceId`,
/// `clientId` and `payoutId` are empty where the source names none; `reference` is a check or
/// confirmation number.
public record Payment(
    String id,
    String invoiceId,
    String clientId,
    Money amount,
    Money tip,
    PaymentMethod method,
    PaymentKind kind,
    LocalDate date,
    String reference,
    String payoutId) {
  public Payment {
    if (amount.isNegative() || tip.isNegative()) {
      throw new IllegalArgumentException("a payment's amount and tip are never negative: " + id);
    }
  }

  /// What arrives at the bank when nothing is kept back.
  public Money arriving() {
    return amount.plus(tip);
  }
}
