package com.oodaloo.sandbox.company.events;

import java.time.LocalDate;

/// A line at the bank; money in is positive here, whatever the vendor thinks.
public record BankLine(
    String id, String accountId, LocalDate day, long cents, String text, Detail detail) {

  /// What the bank says besides: who, through which door, a check's number, which sort of spending.
  public record Detail(String counterparty, Channel channel, String checkNumber, String category) {}

  /// The door the money went through.
  public enum Channel {
    ONLINE,
    IN_STORE,
    OTHER
  }

  /// Returns the same line as a bank tells it that has moved its records.
  public BankLine anew() {
    return new BankLine(id + "_anew", accountId, day, cents, text, detail);
  }

  /// Returns the same line as the bank shows it while it is only a hold.
  public BankLine asHold(LocalDate heldDay) {
    return new BankLine(id + "_pending", accountId, heldDay, cents, text, detail);
  }
}
