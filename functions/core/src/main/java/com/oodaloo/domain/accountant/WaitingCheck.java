package com.oodaloo.domain.accountant;

import com.oodaloo.domain.accountant.BookingFinding.Kind;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The account where payments wait for their deposit: what has waited too long, and whether its
/// balance is the sum of what waits.
final class WaitingCheck {
  /// Card money arrives within days, a check within two weeks.
  private static final int DAYS_MAX = 14;

  private WaitingCheck() {}

  /// @param named payments that another finding speaks of
  static List<BookingFinding> findings(AccountantBooks theirs, Set<String> named, LocalDate today) {
    List<BookingFinding> found = new ArrayList<>();
    List<BookedReceipt> waiting = theirs.waiting();
    waiting.stream()
        .filter(receipt -> !named.contains(receipt.id()))
        .filter(receipt -> receipt.date().isBefore(today.minusDays(DAYS_MAX)))
        .map(receipt -> never(receipt, today))
        .forEach(found::add);
    theirs.accounts().stream()
        .filter(account -> account.use() == BookedAccount.Use.WAITING && account.active())
        .forEach(account ->
            account
                .balance()
                .forEach(balance -> balance(account, balance, theirs, waiting, found)));
    return found;
  }

  private static BookingFinding never(BookedReceipt receipt, LocalDate today) {
    return new BookingFinding(
        Kind.NEVER_CLEARED,
        receipt.amount(),
        List.of(receipt.id()),
        "%s has waited %d days to be deposited."
            .formatted(receipt.words(), Days.between(receipt.date(), today)),
        "Find its bank line: put the payment into that deposit, or void it if it never came.");
  }

  private static void balance(
      BookedAccount account,
      Money balance,
      AccountantBooks theirs,
      List<BookedReceipt> waiting,
      List<BookingFinding> found) {
    Money listed =
        Money.totalIn(
            balance.currency(),
            waiting.stream()
                .filter(receipt -> receipt.accountId().equals(account.id()))
                .map(BookedReceipt::amount));
    Money apart = balance.minus(listed);
    if (apart.isZero()) {
      return;
    }
    List<String> straight =
        theirs.deposits().stream()
            .filter(deposit ->
                deposit.lines().stream()
                    .anyMatch(line -> !line.isReceipt() && line.accountId().equals(account.id())))
            .map(BookedDeposit::id)
            .toList();
    found.add(
        new BookingFinding(
            Kind.WAITING_BALANCE,
            apart,
            straight,
            "%s says %s, and the payments waiting on it are %s: %s was booked on it without choosing a"
                    .formatted(account.name(), balance, listed, apart)
                + " payment.",
            "Open what was booked straight on the account and choose the payment instead; it will"
                + " be offered again otherwise."));
  }
}
