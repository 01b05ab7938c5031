package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;

/// An account at a bank. `balance` is the current balance as last reported; `connection` is the
/// feed (Plaid item) it is read through, empty for a file.
public record BankAccount(
    String id, String name, AccountHolder holder, Money balance, String connection) {
  public boolean isBusiness() {
    return holder instanceof AccountHolder.Business;
  }

  public boolean isPersonal() {
    return holder instanceof AccountHolder.Personal;
  }
}
