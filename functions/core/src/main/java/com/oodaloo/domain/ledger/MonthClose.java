package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.books.BooksAt;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.Spending;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One month of one firm as it can be booked. `last` is the month's last day that has come.
///
/// `receivables` are the invoices open at the end of that day. `otherCurrency` are posted lines
/// that are not in the firm's currency: nobody here knows rates, so they are in no journal.
public record MonthClose(
    YearMonth month,
    LocalDate last,
    AccountMap map,
    List<AccountProof> proofs,
    List<Posting> postings,
    List<BankTransaction> otherCurrency,
    Journal money,
    Journal sales,
    List<Invoice> receivables,
    List<JobProgress> jobs) {
  public MonthClose {
    proofs = List.copyOf(proofs);
    postings = List.copyOf(postings);
    otherCurrency = List.copyOf(otherCurrency);
    receivables = List.copyOf(receivables);
    jobs = List.copyOf(jobs);
  }

  public static MonthClose of(
      Books books, StoredDecisions decided, Spending spending, YearMonth month) {
    AccountMap map = AccountMap.usual(books);
    LocalDate first = month.atDay(1);
    LocalDate end = month.atEndOfMonth();
    LocalDate last = end.isAfter(books.asOf()) ? books.asOf() : end;
    List<BankTransaction> lines = lines(books, month);
    LinePostings parts = new LinePostings(books, decided.matches(), decided.notIncome(), map);
    List<List<Posting>> byLine =
        lines.stream().filter(line -> isOwn(line, books)).map(parts::of).toList();
    List<Posting> postings = byLine.stream().flatMap(List::stream).toList();
    return new MonthClose(
        month,
        last,
        map,
        books.businessAccounts().stream()
            .map(account -> AccountProof.of(account, books, first, last, postings))
            .toList(),
        postings,
        lines.stream().filter(line -> !isOwn(line, books)).toList(),
        MoneyJournal.of(byLine, map),
        SalesJournal.of(books, month, map),
        BooksAt.of(books, last).invoices().stream().filter(Invoice::isOpen).toList(),
        JobProgress.all(books, spending, first, last));
  }

  /// The month's posted lines of the business accounts, by day.
  private static List<BankTransaction> lines(Books books, YearMonth month) {
    Set<String> accounts =
        books.businessAccounts().stream().map(BankAccount::id).collect(Collectors.toSet());
    return books.transactions().stream()
        .filter(BankTransaction::isPosted)
        .filter(line -> accounts.contains(line.accountId()))
        .filter(line -> YearMonth.from(line.date()).equals(month))
        .toList();
  }

  private static boolean isOwn(BankTransaction line, Books books) {
    return line.amount().currency().equals(books.firm().currency());
  }

  /// What somebody still has to explain.
  public List<Posting> unexplained() {
    return postings.stream().filter(Posting::isUnexplained).toList();
  }

  /// What clients owed at the end of the last day, in the firm's currency.
  public Money owed(Books books) {
    return Money.totalIn(books.firm().currency(), receivables.stream().map(Invoice::balance));
  }

  /// Both journals, those without an entry left out.
  public List<Journal> journals() {
    return List.of(money, sales).stream().filter(each -> !each.entries().isEmpty()).toList();
  }
}
