package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A posted bank line as the rules read it. `place` is its position in the books, `checkNumber` is
/// empty where the line tells none.
record Line(
    int place,
    BankTransaction bank,
    List<String> words,
    Rail rail,
    String checkNumber,
    Payer payer) {
  String id() {
    return bank.id();
  }

  Money amount() {
    return bank.amount();
  }

  long cents() {
    return bank.amount().cents();
  }

  LocalDate date() {
    return bank.date();
  }

  boolean says(String word) {
    return words.contains(word);
  }
}
