package com.oodaloo.domain.accountant;

import com.oodaloo.domain.money.Money;
import java.util.List;

/// An account of the accountant's chart. `balance` has one entry, none where the program tells
/// none.
public record BookedAccount(String id, String name, Use use, boolean active, List<Money> balance) {
  public BookedAccount {
    balance = List.copyOf(balance);
  }

  /// What the account is for, by the program's own type and never by its name, which anybody edits.
  public enum Use {
    BANK,
    /// Where payments wait until a deposit takes them to the bank.
    WAITING,
    RECEIVABLE,
    INCOME,
    EXPENSE,
    OTHER
  }
}
