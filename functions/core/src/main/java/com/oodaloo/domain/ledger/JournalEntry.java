package com.oodaloo.domain.ledger;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A double entry. Its debits and credits are equal, and at most one of its lines is a receivable:
/// some programs take no entry with two.
///
/// `number` comes from what is booked, so that the same month gives the same numbers and a program
/// that warns of doubles can tell; it has at most 21 characters.
public record JournalEntry(String number, LocalDate date, String memo, List<JournalLine> lines) {
  private static final int NUMBER_MAX = 21;

  public JournalEntry {
    lines = List.copyOf(lines);
    if (number.isEmpty() || number.length() > NUMBER_MAX) {
      throw new IllegalArgumentException("a number of 1 to 21 characters: " + number);
    }
    if (lines.size() < 2 || !sum(lines).isZero()) {
      throw new IllegalArgumentException("an entry balances: " + number);
    }
    if (lines.stream().filter(line -> line.account().isByClient()).count() > 1) {
      throw new IllegalArgumentException("one receivable an entry: " + number);
    }
  }

  /// All its debits, which are all its credits.
  public Money debits() {
    Money zero = Money.zero(lines.getFirst().amount().currency());
    return lines.stream()
        .map(JournalLine::amount)
        .filter(Money::isPositive)
        .reduce(zero, Money::plus);
  }

  private static Money sum(List<JournalLine> lines) {
    Money zero = Money.zero(lines.getFirst().amount().currency());
    return lines.stream().map(JournalLine::amount).reduce(zero, Money::plus);
  }
}
