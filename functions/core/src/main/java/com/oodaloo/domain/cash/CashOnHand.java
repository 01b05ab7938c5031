package com.oodaloo.domain.cash;

import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.firm.SourceFeed;
import com.oodaloo.domain.firm.SourceFeed.Source;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the business accounts hold together at the end of a day, or why nobody knows it.
///
/// One account without a balance, or one bank that is not read, makes the whole unknown: a part of
/// the cash is no cash figure. A closed account holds nothing.
public sealed interface CashOnHand {
  /// How many business accounts it is about.
  int accounts();

  /// @param weekAgo what the same accounts held seven days before
  record Known(Money cash, int accounts, Money weekAgo) implements CashOnHand {
    public Money change() {
      return cash.minus(weekAgo);
    }
  }

  /// The bank has shown no line yet, so that nobody knows what was there a week ago.
  record First(Money cash, int accounts) implements CashOnHand {}

  /// @param asOf the day of the last figure, `Days.EVER` where there is none
  record Unknown(String why, LocalDate asOf, int accounts) implements CashOnHand {}

  /// @param books as they stood on `day`
  static CashOnHand at(Books books, Feeds feeds, LocalDate day) {
    List<BankAccount> accounts = books.cashAccounts();
    Optional<Unknown> unknown = unknown(books, feeds, day);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    List<BankTransaction> lines = CashBehind.linesOfCash(books);
    Money zero = Money.zero(books.firm().currency());
    Money cash = accounts.stream().map(BankAccount::balance).reduce(zero, Money::plus);
    Money since =
        lines.stream()
            .filter(line -> line.date().isAfter(day.minusDays(7)))
            .map(BankTransaction::amount)
            .reduce(zero, Money::plus);
    return lines.isEmpty()
        ? new First(cash, accounts.size())
        : new Known(cash, accounts.size(), cash.minus(since));
  }

  private static Optional<Unknown> unknown(Books books, Feeds feeds, LocalDate day) {
    List<BankAccount> accounts = books.cashAccounts();
    Optional<SourceFeed> stale = feeds.stale(Source.BANK, day);
    if (stale.isPresent()) {
      SourceFeed feed = stale.get();
      return Optional.of(
          new Unknown(
              "The bank " + feed.trouble(day) + feed.since() + ".",
              feed.state() == SourceFeed.State.NEVER ? Days.EVER : feed.lastSync(),
              accounts.size()));
    }
    if (accounts.isEmpty()) {
      return Optional.of(new Unknown("No business bank account is connected yet.", Days.EVER, 0));
    }
    return accounts.stream()
        .flatMap(account -> unreadable(account).stream())
        .findFirst()
        .map(why -> new Unknown(why, lastLine(books), accounts.size()));
  }

  private static Optional<String> unreadable(BankAccount account) {
    if (account.reading().stage() == AccountReading.Stage.RECONNECT) {
      return Optional.of(account.name() + " cannot be read until you sign in at the bank again.");
    }
    if (account.reading().stage() == AccountReading.Stage.LOADING) {
      return Optional.of("The bank is still sending " + account.name() + ".");
    }
    return account.isBalanceKnown()
        ? Optional.empty()
        : Optional.of("Nobody has told the balance of " + account.name() + ".");
  }

  private static LocalDate lastLine(Books books) {
    return BusinessLines.of(books, List.of()).lines().stream()
        .map(BankTransaction::date)
        .max(LocalDate::compareTo)
        .orElse(Days.EVER);
  }

  default Optional<Money> known() {
    return switch (this) {
      case Known known -> Optional.of(known.cash);
      case First first -> Optional.of(first.cash);
      case Unknown _ -> Optional.empty();
    };
  }
}
