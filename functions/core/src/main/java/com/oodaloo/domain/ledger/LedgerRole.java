package com.oodaloo.domain.ledger;

/// What an account is for, with the account that stands for it where the firm has named no other.
///
/// The names are those of a small contractor's chart of accounts, with the cost of jobs apart from
/// overhead as the IRS's Schedule C has it (irs.gov, Schedule C (Form 1040), parts II and III).
/// Tips stay a liability until they are paid out, and a loan is no income.
public enum LedgerRole {
  RECEIVABLE("1100", "Accounts Receivable", AccountType.RECEIVABLE),
  CLEARING("1190", "Client Payments Clearing", AccountType.CURRENT_ASSET),
  PAYOUT_CLEARING("1195", "Payout Clearing", AccountType.CURRENT_ASSET),
  RESERVE("1196", "Processor Reserve", AccountType.CURRENT_ASSET),
  TRANSFERS("1199", "Transfers Between Accounts", AccountType.CURRENT_ASSET),
  CARD_OWED("2050", "Credit Card Payable", AccountType.LIABILITY),
  SALES_TAX("2200", "Sales Tax to Pay", AccountType.LIABILITY),
  TIPS("2250", "Undistributed Tips", AccountType.LIABILITY),
  DEPOSITS("2300", "Customer Deposits", AccountType.LIABILITY),
  LOAN("2700", "Loans Payable", AccountType.LOAN),
  OWNER("3100", "Owner Draws and Contributions", AccountType.EQUITY),
  SALES("4000", "Job Income", AccountType.INCOME),
  DISCOUNTS("4900", "Discounts and Short Payments", AccountType.INCOME),
  MATERIALS("5000", "Job Materials", AccountType.COST_OF_SALES),
  SUBCONTRACTORS("5100", "Subcontractors", AccountType.COST_OF_SALES),
  EQUIPMENT("5200", "Equipment Rental", AccountType.COST_OF_SALES),
  PAYROLL("6000", "Payroll", AccountType.EXPENSE),
  PAYROLL_TAX("6010", "Taxes and Licenses", AccountType.EXPENSE),
  FUEL("6100", "Vehicle and Fuel", AccountType.EXPENSE),
  RENT("6200", "Rent and Utilities", AccountType.EXPENSE),
  INSURANCE("6300", "Insurance", AccountType.EXPENSE),
  SOFTWARE("6400", "Software and Subscriptions", AccountType.EXPENSE),
  ADVERTISING("6450", "Advertising", AccountType.EXPENSE),
  SERVICES("6500", "Professional Services", AccountType.EXPENSE),
  SUPPLIES("6550", "Office Supplies", AccountType.EXPENSE),
  MEALS("6600", "Meals", AccountType.EXPENSE),
  TRAVEL("6650", "Travel", AccountType.EXPENSE),
  CARD_FEES("6700", "Payment Processing Fees", AccountType.EXPENSE),
  BANK_FEES("6750", "Bank Charges", AccountType.EXPENSE),
  INTEREST("6800", "Interest Paid", AccountType.EXPENSE),
  OTHER_INCOME("7000", "Other Income", AccountType.OTHER_INCOME),
  ASK("9999", "Ask My Accountant", AccountType.EXPENSE);

  private final String code;
  private final String account;
  private final AccountType type;

  LedgerRole(String code, String account, AccountType type) {
    this.code = code;
    this.account = account;
    this.type = type;
  }

  LedgerAccount usual() {
    return new LedgerAccount(code, account, type);
  }
}
