package com.oodaloo.app.books;

import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.Foretold;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.Decided;
import com.oodaloo.domain.matching.Finding;
import com.oodaloo.domain.matching.Match;
import com.oodaloo.domain.matching.NotIncome;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.tray.Tray;
import java.util.List;

/// All that is kept about a firm's money: its books, the decisions made so far, the tray, and what
/// its jobs cost in expenses and hours.
public record FirmBooks(
    Books books,
    List<Match> matches,
    List<NotIncome> notIncome,
    List<Finding> findings,
    Tray tray,
    List<Expense> expenses,
    List<TimeEntry> timeEntries) {
  public FirmBooks {
    matches = List.copyOf(matches);
    notIncome = List.copyOf(notIncome);
    findings = List.copyOf(findings);
    expenses = List.copyOf(expenses);
    timeEntries = List.copyOf(timeEntries);
  }

  /// Books of a firm that has logged neither expenses nor hours.
  public FirmBooks(
      Books books,
      List<Match> matches,
      List<NotIncome> notIncome,
      List<Finding> findings,
      Tray tray) {
    this(books, matches, notIncome, findings, tray, List.of(), List.of());
  }

  /// What a digest is made from, beside what the last one foretold.
  public DigestSources sources(Foretold foretold) {
    return new DigestSources(books, decided(), tray, new Spending(expenses, timeEntries), foretold);
  }

  public Decided decided() {
    return new Decided(matches, notIncome, findings);
  }
}
