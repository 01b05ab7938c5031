package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;

/// An account at a bank. `balance` is the current balance as last reported; `connection` is the
/// feed (Plaid item) it is read through, empty for a file; `marks` is what else the bank shows of
/// it.
public record BankAccount(
    String id,
    String name,
    AccountHolder holder,
    Money balance,
    String connection,
    AccountMarks marks,
    AccountReading reading) {

  /// An account that is read completely.
  public BankAccount(
      String id, String name, AccountHolder holder, Money balance, String connection) {
    this(id, name, holder, balance, connection, AccountMarks.ofMask(""), AccountReading.COMPLETE);
  }

  public boolean isBusiness() {
    return holder instanceof AccountHolder.Business;
  }

  public boolean isPersonal() {
    return holder instanceof AccountHolder.Personal;
  }

  public BankAccount withHolder(AccountHolder other) {
    return new BankAccount(id, name, other, balance, connection, marks, reading);
  }

  public BankAccount withReading(AccountReading other) {
    return new BankAccount(id, name, holder, balance, connection, marks, other);
  }

  /// The account once nobody shows it any more: its old balance is nobody's cash.
  public BankAccount closed() {
    AccountReading end =
        AccountReading.of(AccountReading.Stage.CLOSED).withKeptOut(reading.keptOut());
    return new BankAccount(
        id, name, holder, Money.zero(balance.currency()), connection, marks, end);
  }

  /// The last digits the bank shows, empty when it shows none.
  public String mask() {
    return marks.mask();
  }

  /// Whether by all the bank shows both are one account: by its lasting id, else by name, last
  /// digits and kind.
  public boolean looksLike(BankAccount other) {
    boolean lasting = !marks.lastingId().isEmpty() && !other.marks.lastingId().isEmpty();
    return marks.mayBe(other.marks) && (lasting || name.equals(other.name));
  }
}
