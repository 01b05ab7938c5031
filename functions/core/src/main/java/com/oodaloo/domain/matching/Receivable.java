package com.oodaloo.domain.matching;

import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// Money that should arrive, or that the office says has arrived: what a transaction can settle.
///
/// `paymentId` is empty where no payment record stands behind it, `invoiceId` where the money has
/// no invoice yet. `amount` is what should reach the bank, `tip` the part of it that settles
/// nothing.
record Receivable(
    String id,
    Basis basis,
    String paymentId,
    String invoiceId,
    String clientId,
    Money amount,
    Money tip,
    PaymentMethod method,
    String reference,
    LocalDate earliest,
    LocalDate latest) {
  enum Basis {
    /// The office recorded a payment, or marked the invoice paid.
    RECORDED,
    /// The invoice is open, nobody recorded anything.
    OPEN
  }

  /// Payments and invoices may carry the same ids; receivables may not.
  static String idOfPayment(String paymentId) {
    return "payment/" + paymentId;
  }

  boolean fits(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  boolean isRecorded() {
    return basis == Basis.RECORDED;
  }

  boolean knowsInvoice() {
    return !invoiceId.isEmpty();
  }

  boolean isByHand() {
    return method == PaymentMethod.CHECK || method == PaymentMethod.CASH;
  }
}
