package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.ForecastCalculator;
import com.oodaloo.domain.cash.RunwayEstimate;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.JobStatus;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;

/// Composes the digest of one Monday. Pure: same sources, same Monday, same digest.
public final class DigestComposer {
  private static final int WEEKS = 12;

  private DigestComposer() {}

  public static Digest compose(DigestSources sources, LocalDate monday) {
    Books books = sources.books();
    Week week = DigestTime.reported(monday);
    List<JobVariance> jobs = JobVariance.all(books, sources.decided().matches(), week.sunday());
    return new Digest(
        books.firm(),
        monday,
        week,
        figures(sources, week),
        outlook(sources, monday, heldBack(jobs, books)),
        worthTelling(jobs, week),
        Receivables.of(books, monday),
        toDo(sources, monday),
        QuoteFacts.of(books, week, monday),
        OpenQuestion.all(sources.tray(), books, monday),
        Notes.of(books, week));
  }

  private static Digest.Figures figures(DigestSources sources, Week week) {
    Books books = sources.books();
    List<NotIncome> notIncome = sources.decided().notIncome();
    return new Digest.Figures(
        books.cashAccounts().size(),
        books.jobs().size(),
        books.cash(),
        RunwayEstimate.at(week, books, notIncome),
        WorkProfit.ofWeek(books, sources.spending(), week),
        WorkProfit.ofQuarterTo(books, sources.spending(), week.sunday()),
        CashProfit.of(week, books, notIncome),
        ExplainedShare.of(week, sources),
        BiggestChange.of(books, sources.spending(), week));
  }

  private static Outlook outlook(DigestSources sources, LocalDate monday, Money heldBack) {
    Books books = sources.books();
    Week week = DigestTime.reported(monday);
    return new Outlook(
        week.trailing(WEEKS).stream()
            .map(each -> WorkProfit.ofWeek(books, sources.spending(), each))
            .toList(),
        ForecastCalculator.from(
            monday, new ForecastCalculator.Funds(books.cash(), heldBack), books, sources.decided()),
        sources.foretold());
  }

  /// What clients paid for work still to do: theirs until it is done.
  private static Money heldBack(List<JobVariance> jobs, Books books) {
    return jobs.stream()
        .map(JobVariance::variance)
        .filter(Money::isNegative)
        .map(Money::negated)
        .reduce(Money.zero(books.firm().currency()), Money::plus);
  }

  private static ToDo toDo(DigestSources sources, LocalDate monday) {
    Books books = sources.books();
    Week week = DigestTime.reported(monday);
    return new ToDo(
        Call.list(books, sources.decided().matches(), monday),
        Unbilled.all(books, week.sunday()),
        Alert.all(books, sources.decided().findings()),
        FeeMeter.of(books, week));
  }

  /// Jobs that are finished and square, or not begun, are left out: nothing is to be said of them.
  private static List<JobVariance> worthTelling(List<JobVariance> jobs, Week week) {
    return jobs.stream()
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
