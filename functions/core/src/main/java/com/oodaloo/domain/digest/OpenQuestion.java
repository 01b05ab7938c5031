package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// An open tray item with what it is about: its lines at the bank, their sum, and since how many
/// days it waits.
public record OpenQuestion(
    TrayItem item, List<BankTransaction> lines, Money amount, long openDays) {
  private static final Comparator<OpenQuestion> MOST_MONEY_FIRST =
      Comparator.comparing(
              (OpenQuestion question) -> question.amount().magnitude(), Comparator.reverseOrder())
          .thenComparing(question -> question.item().id());

  public OpenQuestion {
    lines = List.copyOf(lines);
  }

  /// All open items of the tray, most money first.
  public static List<OpenQuestion> all(Tray tray, Books books, LocalDate today) {
    return tray.open().stream()
        .map(item -> of(item, books, today))
        .sorted(MOST_MONEY_FIRST)
        .toList();
  }

  /// One item; an item that is not open has waited 0 days.
  public static OpenQuestion of(TrayItem item, Books books, LocalDate today) {
    List<BankTransaction> lines =
        books.transactions().stream()
            .filter(line -> item.question().transactionIds().contains(line.id()))
            .toList();
    Money zero = Money.zero(books.firm().currency());
    Money amount = lines.stream().map(BankTransaction::amount).reduce(zero, Money::plus);
    return new OpenQuestion(item, lines, amount, openDays(item, books, today));
  }

  private static long openDays(TrayItem item, Books books, LocalDate today) {
    return item.state() instanceof TrayItem.State.Open open
        ? Math.max(0, Days.between(books.firm().zone().dayOf(open.since()), today))
        : 0;
  }
}
