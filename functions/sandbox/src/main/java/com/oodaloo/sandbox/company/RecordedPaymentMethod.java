package com.oodaloo.sandbox.company;

/// How a client paid.
public enum RecordedPaymentMethod {
  CARD,
  CHECK,
  BANK_TRANSFER,
  ZELLE
}
