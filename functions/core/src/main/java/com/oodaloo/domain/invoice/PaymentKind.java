package com.oodaloo.domain.invoice;

/// What a payment record means for cash, whatever sign the source gave it.
public enum PaymentKind {
  /// Money in, for an invoice.
  PAYMENT,
  /// Money in, before the invoice.
  DEPOSIT,
  /// Money given back.
  REFUND,
  /// An ACH or check that came back.
  RETURNED,
  /// A correction of the books that moved no money (opening balance, write-off, void).
  NOT_MONEY;

  public boolean isMoneyIn() {
    return this == PAYMENT || this == DEPOSIT;
  }
}
