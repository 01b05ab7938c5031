package com.oodaloo.domain.matching.reading;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A posted bank line as the rules read it. `place` is its position in the books, `checkNumber` is
/// empty where the line tells none.
public record Line(
    int place,
    BankTransaction bank,
    List<String> words,
    Rail rail,
    String checkNumber,
    Payer payer) {
  private static final int LEARNED = 5000;

  /// The same line, whose payer is most likely this client.
  public Line paidBy(String clientId) {
    Payer likely =
        new Payer(Map.of(clientId, LEARNED), clientId, payer.phrase(), Payer.How.BY_HABIT);
    return new Line(place, bank, words, rail, checkNumber, likely);
  }

  public String id() {
    return bank.id();
  }

  public Money amount() {
    return bank.amount();
  }

  public long cents() {
    return bank.amount().cents();
  }

  public LocalDate date() {
    return bank.date();
  }

  public boolean says(String word) {
    return words.contains(word);
  }
}
