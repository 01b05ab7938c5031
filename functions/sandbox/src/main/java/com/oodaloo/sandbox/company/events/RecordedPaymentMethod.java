package com.oodaloo.sandbox.company.events;

/// How a client paid.
public enum RecordedPaymentMethod {
  CARD,
  CHECK,
  BANK_TRANSFER,
  ZELLE
}
