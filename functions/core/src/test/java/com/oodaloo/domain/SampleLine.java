package com.oodaloo.domain;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// Builds a bank transaction: posted, in the business account, unless said.
public final class SampleLine {
  private final String id;
  private String accountId = Sample.CHECKING;
  private LocalDate date = Sample.day("2025-01-10");
  private Money amount = Sample.usd("1000.00");
  private String description = "Payment";
  private String clientId = "";
  private String checkNumber = "";
  private String channel = "ach";
  private State state = State.POSTED;

  SampleLine(String id) {
    this.id = id;
  }

  public SampleLine on(String day) {
    date = Sample.day(day);
    return this;
  }

  public SampleLine of(String dollars) {
    amount = Sample.usd(dollars);
    return this;
  }

  public SampleLine of(Money money) {
    amount = money;
    return this;
  }

  /// The bank knows the payer.
  public SampleLine from(String client) {
    clientId = client;
    return this;
  }

  public SampleLine check(String number) {
    checkNumber = number;
    return this;
  }

  /// How the bank says it came: "ach", "check", or nothing.
  public SampleLine by(String word) {
    channel = word;
    return this;
  }

  public SampleLine in(String account) {
    accountId = account;
    return this;
  }

  public SampleLine saying(String words) {
    description = words;
    return this;
  }

  public SampleLine state(State newState) {
    state = newState;
    return this;
  }

  public BankTransaction build() {
    return new BankTransaction(
        id, accountId, date, amount, description, "", clientId, checkNumber, channel, "", state);
  }
}
