package com.oodaloo.sandbox.company.events;

/// How a client paid.
public enum RecordedPaymentMethod {
  CARD,
  CHECK,
  BANK_TRANSFER,
  ZELLE,
  /// A bank payment through Jobber's processor.
  PROCESSOR_ACH,
  /// A card, charged elsewhere: the reference is the charge's number there.
  OUTSIDE_CARD,
  /// A lender pays for the client.
  CONSUMER_FINANCING;

  /// Whether it comes through Jobber's processor.
  public boolean isProcessed() {
    return this == CARD || this == PROCESSOR_ACH;
  }
}
