package com.oodaloo.domain.invoice;

/// How a payment stands with the processor; one that was recorded by hand has simply come.
public enum PaymentState {
  SUCCEEDED,
  /// Under way; the processor has not paid it out yet.
  PENDING,
  FAILED,
  REFUNDED,
  DISPUTED
}
