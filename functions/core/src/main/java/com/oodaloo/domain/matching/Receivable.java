package com.oodaloo.domain.matching;

import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// Money that should arrive, or that the office says has arrived: what a transaction can settle.
///
/// `place` is its position among all receivables. `paymentId` is empty where no payment record
/// stands behind it, `invoiceId` where the money has no invoice yet. `amount` is what should reach
/// the bank, `tip` the part of it that settles nothing. `day` is the recorded day, or the day of
/// the invoice for an open balance.
record Receivable(
    int place,
    Basis basis,
    String paymentId,
    String invoiceId,
    Debt debt,
    String clientId,
    Money amount,
    Money tip,
    PaymentMethod method,
    String reference,
    LocalDate day,
    LocalDate earliest,
    LocalDate latest) {
  enum Basis {
    /// The office recorded a payment.
    RECORDED,
    /// The office marked the invoice paid without recording a payment.
    MARKED,
    /// The invoice is open, nobody recorded anything.
    OPEN
  }

  boolean fits(LocalDate banked) {
    return !banked.isBefore(earliest) && !banked.isAfter(latest);
  }

  boolean isOpen() {
    return basis == Basis.OPEN;
  }

  boolean knowsInvoice() {
    return !invoiceId.isEmpty();
  }

  boolean isByHand() {
    return basis == Basis.RECORDED
        && (method == PaymentMethod.CHECK || method == PaymentMethod.CASH);
  }

  long cents() {
    return amount.cents();
  }

  /// What it takes of its invoice.
  Money settling() {
    return tip.isZero() ? amount : amount.minus(tip);
  }

  /// Whether it makes no difference to the books which of the two a line settles.
  boolean isSameAs(Receivable other) {
    return knowsInvoice()
        && invoiceId.equals(other.invoiceId)
        && cents() == other.cents()
        && tip.equals(other.tip);
  }
}
