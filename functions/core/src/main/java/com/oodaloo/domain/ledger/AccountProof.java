package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The proof of one account's month: what it opened with, plus what was booked, is what it closed
/// with.
///
/// Both balances are rolled back from the last one the bank told, by the bank's own lines; `booked`
/// is the sum of the postings. Before its first line nothing is known of an account, and of the
/// days still to come neither.
///
/// @param lines how many bank lines were booked
public record AccountProof(
    BankAccount account, LedgerBalance opening, int lines, Money booked, LedgerBalance closing) {

  /// @param first the first day of the month, `last` the last that has come
  static AccountProof of(
      BankAccount account, Books books, LocalDate first, LocalDate last, List<Posting> postings) {
    List<Posting> own =
        postings.stream()
            .filter(posting -> posting.line().accountId().equals(account.id()))
            .toList();
    List<BankTransaction> lines =
        books.transactions().stream()
            .filter(BankTransaction::isPosted)
            .filter(line -> line.accountId().equals(account.id()))
            .filter(line -> line.amount().currency().equals(account.balance().currency()))
            .toList();
    Rolled rolled = new Rolled(account, lines, toldOn(account, books));
    return new AccountProof(
        account,
        rolled.at(first.minusDays(1)),
        (int) own.stream().map(posting -> posting.line().id()).distinct().count(),
        Money.totalIn(account.balance().currency(), own.stream().map(Posting::amount)),
        rolled.at(last));
  }

  /// The day of the balance: a statement's own, else the day the books are of.
  private static LocalDate toldOn(BankAccount account, Books books) {
    boolean statement = account.isFromStatement() && Days.isKnown(account.reading().until());
    return statement ? account.reading().until() : books.asOf();
  }

  /// What is left unexplained of the closing balance; empty where a balance is not known.
  public Optional<Money> difference() {
    return opening instanceof LedgerBalance.Known(Money before)
            && closing instanceof LedgerBalance.Known(Money after)
        ? Optional.of(after.minus(before).minus(booked))
        : Optional.empty();
  }

  private record Rolled(BankAccount account, List<BankTransaction> lines, LocalDate toldOn) {
    LedgerBalance at(LocalDate day) {
      if (account.isClosed()) {
        return new LedgerBalance.Unknown("The bank no longer shows this account.");
      }
      if (!account.isBalanceKnown()) {
        return new LedgerBalance.Unknown("Nobody has told this account's balance.");
      }
      if (lines.isEmpty() || lines.getFirst().date().isAfter(day)) {
        return new LedgerBalance.Unknown(
            lines.isEmpty()
                ? "No line of this account is known."
                : "Its lines begin on " + lines.getFirst().date() + ".");
      }
      return new LedgerBalance.Known(account.balance().minus(since(day)).plus(after(day)));
    }

    private Money since(LocalDate day) {
      return sum(day, toldOn);
    }

    /// Of a statement that ended earlier: what other lines moved since.
    private Money after(LocalDate day) {
      return sum(toldOn, day);
    }

    private Money sum(LocalDate after, LocalDate upTo) {
      return Money.totalIn(
          account.balance().currency(),
          lines.stream()
              .filter(line -> line.date().isAfter(after) && !line.date().isAfter(upTo))
              .map(BankTransaction::amount));
    }
  }
}
