package com.oodaloo.sandbox.company.events;

/// Where a payout is on its way to the bank.
public enum PayoutStage {
  IN_TRANSIT,
  PAID,
  FAILED
}
