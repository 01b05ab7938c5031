package com.oodaloo.sandbox.company.events;

/// What a recorded payment is; only the first two are money in.
public enum RecordedPaymentKind {
  PAYMENT,
  DEPOSIT,
  REFUND,
  /// A bank payment that came back; stands beside the payment it takes back.
  FAILED_ACH_PAYMENT,
  /// No money: what the office has given up.
  BAD_DEBT
}
