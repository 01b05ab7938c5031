package com.oodaloo.domain.invoice;

/// The rail the office says the money came by. `CARD` and `PROCESSOR_ACH` come through the
/// processor and reach the bank inside a payout.
public enum PaymentMethod {
  CARD,
  PROCESSOR_ACH,
  CHECK,
  CASH,
  ACH,
  ZELLE,
  /// A lender pays for the client, less its fee (Wisetack, GreenSky …).
  FINANCING,
  OTHER;

  /// Whether the money reaches the bank only inside a payout.
  public boolean isPaidOut() {
    return this == CARD || this == PROCESSOR_ACH;
  }
}
