package com.oodaloo.sandbox.company.events;

/// What a recorded payment is; only the first two are money in.
public enum RecordedPaymentKind {
  PAYMENT,
  DEPOSIT,
  REFUND
}
