package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.JobStatus;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.runway.RunwayEstimate;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;

/// Composes the digest of one Monday. Pure: same sources, same Monday, same digest.
public final class DigestComposer {
  private DigestComposer() {}

  public static Digest compose(DigestSources sources, LocalDate monday) {
    Books books = sources.books();
    Week week = DigestTime.reported(monday);
    return new Digest(
        books.firm(),
        monday,
        week,
        figures(sources, week),
        jobs(sources, week),
        Receivables.of(books, monday),
        QuoteFacts.of(books),
        OpenQuestion.all(sources.tray(), books, monday),
        Notes.of(books, week));
  }

  private static Digest.Figures figures(DigestSources sources, Week week) {
    Books books = sources.books();
    List<Money> balances =
        books.accounts().stream()
            .filter(BankAccount::isBusiness)
            .map(BankAccount::balance)
            .toList();
    return new Digest.Figures(
        balances.size(),
        books.jobs().size(),
        Money.total(books.firm().currency(), balances),
        RunwayEstimate.at(week, books, sources.notIncome()),
        WorkProfit.ofWeek(books, week),
        WorkProfit.ofQuarterTo(books, week.sunday()),
        CashProfit.of(week, books, sources.notIncome()),
        ExplainedShare.of(week, sources));
  }

  /// Jobs that are finished and square, or not begun, are left out: nothing is to be said of them.
  private static List<JobVariance> jobs(DigestSources sources, Week week) {
    return JobVariance.all(sources.books(), sources.matches(), week.sunday()).stream()
        .filter(variance -> !isSettled(variance, week))
        .sorted(JobVariance.MOST_TROUBLE_FIRST)
        .toList();
  }

  private static boolean isSettled(JobVariance variance, Week week) {
    boolean untouched = variance.workPerformed().isZero() && variance.cashReceived().isZero();
    boolean over = !variance.job().completed().isAfter(week.sunday());
    return untouched || (over && variance.status() == JobStatus.ON_TRACK);
  }
}
