package com.oodaloo.sandbox.company.events;

import java.util.Locale;

/// What a bank line is when it is not a client's money.
public enum MoneyKind {
  TRANSFER,
  LOAN,
  REFUND,
  OWNER,
  TAX,
  INTEREST,
  PERSONAL,
  PAYROLL,
  MATERIALS,
  SUBCONTRACTOR,
  FUEL,
  INSURANCE,
  RENT,
  OVERHEAD;

  /// Returns the word used in `truth.json`, such as `payroll`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
