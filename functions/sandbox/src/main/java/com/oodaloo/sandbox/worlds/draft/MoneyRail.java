package com.oodaloo.sandbox.worlds.draft;

import com.oodaloo.domain.invoice.PaymentMethod;

/// How the money really travels, whatever the office types.
public enum MoneyRail {
  CHECK(PaymentMethod.CHECK),
  CASH(PaymentMethod.CASH),
  ZELLE(PaymentMethod.ZELLE),
  ACH(PaymentMethod.ACH),
  WIRE(PaymentMethod.ACH),
  CARD(PaymentMethod.CARD),
  PROCESSOR_ACH(PaymentMethod.PROCESSOR_ACH),
  /// A lender pays for the client.
  LENDER(PaymentMethod.FINANCING);

  private final PaymentMethod method;

  MoneyRail(PaymentMethod method) {
    this.method = method;
  }

  /// What a careful office enters for it.
  public PaymentMethod method() {
    return method;
  }

  public boolean isPaidOut() {
    return method.isPaidOut();
  }

  public boolean isByHand() {
    return this == CHECK || this == CASH;
  }
}
