package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// A line at the bank. Money in is positive: Plaid's opposite sign is turned once, in its adapter.
///
/// Texts are empty where the bank gives none. `clientId` is a client already known to have paid
/// (from memory or the bank's own reference); `channel` is the bank's word for how ("ach", "check",
/// "card", "online" …); `category` is the feed's primary category in lower case.
public record BankTransaction(
    String id,
    String accountId,
    LocalDate date,
    Money amount,
    String description,
    String counterparty,
    String clientId,
    String checkNumber,
    String channel,
    String category,
    State state) {

  /// Pending lines may still change or vanish; removed ones are kept as tombstones.
  public enum State {
    PENDING,
    POSTED,
    REMOVED
  }

  public boolean isPosted() {
    return state == State.POSTED;
  }

  public BankTransaction removed() {
    return new BankTransaction(
        id,
        accountId,
        date,
        amount,
        description,
        counterparty,
        clientId,
        checkNumber,
        channel,
        category,
        State.REMOVED);
  }
}
