package com.oodaloo.domain.cash.bills;

/// What a bill that comes back is for, as far as its line says so.
public enum BillKind {
  PAYROLL("payroll"),
  TAX("tax"),
  SALES_TAX("sales-tax"),
  CARD("card"),
  LOAN("loan"),
  OWNER("owner"),
  OTHER("other");

  private final String word;

  BillKind(String word) {
    this.word = word;
  }

  /// The word of the file format.
  public String word() {
    return word;
  }

  /// Whether its amount differs from time to time by nature: hours, purchases, profits.
  boolean varies() {
    return switch (this) {
      case PAYROLL, TAX, SALES_TAX, CARD -> true;
      case LOAN, OWNER, OTHER -> false;
    };
  }
}
