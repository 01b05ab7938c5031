package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

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

  /// A card's balance is a debt; its charges are spending, and a payment to it is a transfer.
  public boolean isCard() {
    return marks.kind().equals(AccountMarks.CARD);
  }

  public boolean isPersonal() {
    return holder instanceof AccountHolder.Personal;
  }

  public BankAccount withHolder(AccountHolder other) {
    return new BankAccount(id, name, other, balance, connection, marks, reading);
  }

  public BankAccount withBalance(Money other) {
    return new BankAccount(id, name, holder, other, connection, marks, reading);
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

  /// The account known to be the one that another source shows under these marks.
  public BankAccount knownAs(BankAccount other) {
    AccountMarks shown =
        new AccountMarks(other.marks.mask(), "", other.marks.kind(), other.marks.lastingId(), "");
    return new BankAccount(id, name, holder, balance, connection, shown, reading);
  }

  /// The last digits the bank shows, empty when it shows none.
  public String mask() {
    return marks.mask();
  }

  /// Whether by all the bank shows both are one account: by its lasting id, else by name, last
  /// digits and kind.
  ///
  /// An account opened by a statement has the owner's name for it, so its digits and kind decide.
  public boolean looksLike(BankAccount other) {
    boolean lasting = !marks.lastingId().isEmpty() && !other.marks.lastingId().isEmpty();
    boolean named = name.equals(other.name) || isFromStatement() != other.isFromStatement();
    return marks.mayBe(other.marks) && (lasting || named);
  }

  /// Whether a statement or the owner's hand opened it; no feed reads it.
  public boolean isFromStatement() {
    return connection.isEmpty() && id.startsWith(BankTransaction.STATEMENT);
  }

  /// Whether anybody has told its balance. A statement's holds as of the day it is read until; a
  /// closed account holds nothing, which is known.
  public boolean isBalanceKnown() {
    return switch (reading.stage()) {
      case CLOSED -> true;
      case LOADING, NO_BALANCE -> false;
      case PARTLY, COMPLETE, ENDS_SOON, MORE_ACCOUNTS, RECONNECT ->
          !isFromStatement() || !reading.until().equals(Days.NEVER);
    };
  }

  /// The account with a balance of that day, unless a newer one is known.
  public BankAccount balanced(Money newer, LocalDate asOf) {
    boolean older = isBalanceKnown() && reading.until().isAfter(asOf);
    return older
        ? this
        : new BankAccount(
            id, name, holder, newer, connection, marks, AccountReading.readUntil(asOf));
  }

  /// The account with a balance that nobody has told.
  public BankAccount unbalanced() {
    return new BankAccount(
        id,
        name,
        holder,
        Money.zero(balance.currency()),
        connection,
        marks,
        AccountReading.COMPLETE);
  }

  public boolean isClosed() {
    return reading.stage() == AccountReading.Stage.CLOSED;
  }
}
