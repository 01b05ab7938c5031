package com.oodaloo.app.books;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.DecisionHistory;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.tray.Tray;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All that is kept about a firm's money: its books, the decisions made so far, the tray, what its
/// jobs cost in expenses and hours, and how every decision came about.
public record FirmBooks(
    Books books,
    List<Match> matches,
    List<NotIncome> notIncome,
    List<Finding> findings,
    Tray tray,
    List<Expense> expenses,
    List<TimeEntry> timeEntries,
    List<DecisionHistory> histories) {
  public FirmBooks {
    matches = List.copyOf(matches);
    notIncome = List.copyOf(notIncome);
    findings = List.copyOf(findings);
    expenses = List.copyOf(expenses);
    timeEntries = List.copyOf(timeEntries);
    histories = List.copyOf(histories);
  }

  /// Books of a firm that has logged neither expenses nor hours.
  public FirmBooks(
      Books books,
      List<Match> matches,
      List<NotIncome> notIncome,
      List<Finding> findings,
      Tray tray) {
    this(books, matches, notIncome, findings, tray, List.of(), List.of(), List.of());
  }

  /// What the matcher is told besides the books: the owner's answers, and what lines that the bank
  /// has since removed had settled.
  public Answers answers() {
    Set<String> removed =
        books.transactions().stream()
            .filter(line -> line.state() == BankTransaction.State.REMOVED)
            .map(BankTransaction::id)
            .collect(Collectors.toSet());
    return tray.answers()
        .with(
            histories.stream()
                .filter(history -> removed.contains(history.transactionId()))
                .collect(
                    Collectors.toMap(
                        DecisionHistory::transactionId, DecisionHistory::settledLast)));
  }

  /// What a digest is made from, beside what the last one foretold.
  public DigestSources sources(PriorForecast foretold) {
    return new DigestSources(books, decided(), tray, new Spending(expenses, timeEntries), foretold);
  }

  public StoredDecisions decided() {
    return new StoredDecisions(matches, notIncome, findings);
  }
}
