package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;

/// An account at a bank. `balance` is the current balance as last reported; `connection` is the
/// feed (Plaid item) it is read through, empty for a file; `mask` are the last digits the bank
/// shows, empty when it shows none.
public record BankAccount(
    String id,
    String name,
    AccountHolder holder,
    Money balance,
    String connection,
    String mask,
    AccountReading reading) {

  /// An account that is read completely.
  public BankAccount(
      String id, String name, AccountHolder holder, Money balance, String connection) {
    this(id, name, holder, balance, connection, "", AccountReading.COMPLETE);
  }

  public boolean isBusiness() {
    return holder instanceof AccountHolder.Business;
  }

  public boolean isPersonal() {
    return holder instanceof AccountHolder.Personal;
  }

  public BankAccount withHolder(AccountHolder other) {
    return new BankAccount(id, name, other, balance, connection, mask, reading);
  }

  public BankAccount withReading(AccountReading other) {
    return new BankAccount(id, name, holder, balance, connection, mask, other);
  }

  /// The account once nobody shows it any more: its old balance is nobody's cash.
  public BankAccount closed() {
    AccountReading end =
        AccountReading.of(AccountReading.Stage.CLOSED).withKeptOut(reading.keptOut());
    return new BankAccount(id, name, holder, Money.zero(balance.currency()), connection, mask, end);
  }

  /// Whether the bank shows both under one name and the same last digits, of which it shows some.
  public boolean looksLike(BankAccount other) {
    return name.equals(other.name) && !mask.isEmpty() && mask.equals(other.mask);
  }
}
