package com.oodaloo.domain.bank;

import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// How far an account is read, as the owner may see it.
///
/// `until` is the day the bank ends the connection (stage `ENDS_SOON`), or, of an account that is
/// read from statements, the day its balance is of; else `Days.NEVER`. `keptOut` counts the posted
/// lines that were read and not kept, because the account is not known to be the business's: the
/// lines themselves are nowhere.
public record AccountReading(Stage stage, LocalDate until, int keptOut) {
  public static final AccountReading COMPLETE = of(Stage.COMPLETE);

  public enum Stage {
    /// The bank has not delivered anything yet: silence, not zero.
    LOADING,
    /// About the last thirty days are there, the rest is still coming.
    PARTLY,
    COMPLETE,
    /// Its lines are read, and nobody has told its balance.
    NO_BALANCE,
    /// Still read, until a day the bank has told.
    ENDS_SOON,
    /// Still read; the bank has more accounts than the owner shared.
    MORE_ACCOUNTS,
    /// Not read until the owner signs in at the bank again.
    RECONNECT,
    /// The bank no longer shows it.
    CLOSED
  }

  public static AccountReading of(Stage stage) {
    return new AccountReading(stage, Days.NEVER, 0);
  }

  /// Read from statements, whose newest balance is of that day.
  public static AccountReading readUntil(LocalDate day) {
    return new AccountReading(Stage.COMPLETE, day, 0);
  }

  public static AccountReading endsOn(LocalDate day) {
    return new AccountReading(Stage.ENDS_SOON, day, 0);
  }

  public AccountReading withKeptOut(int lines) {
    return new AccountReading(stage, until, lines);
  }

  /// What stands after a read that went well and found `read`: what the bank announced stays until
  /// its day, more accounts until the owner looked.
  public AccountReading after(AccountReading announced, LocalDate today) {
    boolean ending = announced.stage == Stage.ENDS_SOON && !announced.until.isBefore(today);
    return ending || announced.stage == Stage.MORE_ACCOUNTS
        ? new AccountReading(announced.stage, announced.until, keptOut)
        : this;
  }
}
