package com.oodaloo.sandbox.company.events;

/// What one line of a payout is. Jobber has these words and one for what it does not know; a payout
/// that came back is such a one there (help.getjobber.com 4410665863063,
/// docs.stripe.com/reports/balance-transaction-types).
public enum PayoutLine {
  PAYMENT,
  /// Names no payment: the payment names the payout.
  DEPOSIT,
  REFUND,
  DISPUTE,
  /// Names no payment either.
  WON_DISPUTE,
  /// Another payout that was asked for at once; names it.
  INSTANT_PAYOUT,
  INSTANT_PAYOUT_FEE,
  FEE_ADJUSTMENT,
  FINANCING_PAYOUT,
  FINANCING_REPAYMENT,
  RESERVED_FUNDS,
  /// Money of another payout that the bank sent back.
  PAYOUT_FAILURE;

  static PayoutLine of(RecordedPaymentKind kind) {
    return switch (kind) {
      case PAYMENT -> PAYMENT;
      case DEPOSIT -> DEPOSIT;
      case REFUND, FAILED_ACH_PAYMENT, BAD_DEBT -> REFUND;
    };
  }

  /// Whether the line says whose payment it is about.
  public boolean namesPayment() {
    return this == PAYMENT || this == REFUND || this == DISPUTE;
  }
}
