package com.oodaloo.sandbox.company.events;

/// What the office can do to an invoice that is not a payment.
public enum InvoiceTurn {
  /// The client contests it. Jobber has no such status: the office says so in the subject.
  DISPUTED,
  /// Written by mistake and withdrawn.
  VOIDED,
  /// Given up.
  WRITTEN_OFF
}
