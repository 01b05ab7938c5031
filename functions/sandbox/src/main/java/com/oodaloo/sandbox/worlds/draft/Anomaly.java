package com.oodaloo.sandbox.worlds.draft;

/// What makes a line harder than "one bill, one payment, the same day".
public enum Anomaly {
  BATCH,
  SEVERAL_BILLS,
  PART,
  BEFORE_INVOICE,
  OTHER_PAYER,
  TWIN,
  TIP,
  SHORT_PAY,
  DISCOUNT,
  WIRE_FEE,
  ROUNDING,
  SURCHARGE,
  NEVER_ENTERED,
  WRONG_METHOD,
  ENTERED_LATE,
  ENTERED_TWICE,
  SWAPPED_DIGITS,
  RETURNED,
  PAID_AGAIN,
  REFUND_INSIDE,
  DISPUTE_INSIDE,
  SAME_NUMBER,
  CREDIT_NOTE
}
