package com.oodaloo.sandbox.company;

/// How a client paid.
public enum PaymentMethod {
  CARD,
  CHECK,
  BANK_TRANSFER,
  ZELLE
}
