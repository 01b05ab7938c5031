package com.oodaloo.domain.ledger;

/// What kind of account it is in a chart of accounts.
public enum AccountType {
  BANK,
  CARD,
  RECEIVABLE,
  CURRENT_ASSET,
  LIABILITY,
  LOAN,
  EQUITY,
  INCOME,
  COST_OF_SALES,
  EXPENSE,
  OTHER_INCOME
}
