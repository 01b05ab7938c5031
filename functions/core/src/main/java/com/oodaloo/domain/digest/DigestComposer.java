package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.books.BooksAt;
import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.cash.PaidAtBank;
import com.oodaloo.domain.cash.PaymentHistory;
import com.oodaloo.domain.cash.RunwayEstimate;
import com.oodaloo.domain.cash.ahead.ForecastCalculator;
import com.oodaloo.domain.cash.ahead.Situation;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.JobStatus;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.profit.TaxHeld;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Composes the digest of one day. Pure: same sources, same day, same digest; what came after that
/// day changes nothing.
public final class DigestComposer {
  private static final int WEEKS = 12;
  private final DigestSources sources;
  private final Books books;
  private final List<PaidAtBank> paidAtBank;
  private final LocalDate moment;
  private final LocalDate monday;
  private final Week week;
  private final List<OpenQuestion> questions;
  private final CashOnHand cash;

  /// @param told what its sources said, also after `moment`
  private DigestComposer(DigestSources told, LocalDate moment) {
    Books then = BooksAt.of(told.books(), moment);
    this.moment = moment;
    this.monday = Week.of(moment).monday();
    this.week = DigestTime.reported(monday);
    this.paidAtBank = PaidAtBank.all(then, told.decided().matches(), moment);
    this.books = PaidAtBank.recorded(then, paidAtBank);
    this.sources = told.with(books).with(told.feeds().at(moment));
    this.questions = OpenQuestion.all(told.tray(), then, moment);
    this.cash = CashOnHand.at(books, sources.feeds(), moment);
  }

  /// The digest of the week of `moment`, as it was known at the end of that day.
  public static Digest compose(DigestSources sources, LocalDate moment) {
    return new DigestComposer(sources, moment).digest();
  }

  private Digest digest() {
    List<JobVariance> jobs = JobVariance.all(books, sources.decided().matches(), moment);
    Forecast forecast = forecast(heldBack(jobs));
    Digest.Figures figures = figures(forecast);
    Receivables receivables = Receivables.of(books, paidAtBank, moment);
    ToDo toDo = toDo();
    Agenda agenda = new Agenda(moment, figures, forecast, toDo, questions);
    return new Digest(
        books.firm(),
        monday,
        moment,
        week,
        agenda.headline(),
        figures,
        outlook(forecast),
        worthTelling(jobs),
        receivables,
        toDo,
        QuoteFacts.of(books, week, moment),
        questions,
        agenda.actions(),
        Notes.of(books, week));
  }

  private Digest.Figures figures(Forecast forecast) {
    List<NotIncome> notIncome = sources.decided().notIncome();
    return new Digest.Figures(
        books.cashAccounts().size(),
        books.jobs().size(),
        cash,
        RunwayEstimate.at(moment, books, notIncome, cash, forecast),
        WorkProfit.ofWeek(books, sources.spending(), week),
        WorkProfit.ofQuarterTo(books, sources.spending(), week.sunday()),
        CashProfit.of(week, books, notIncome),
        ExplainedShare.of(week, sources));
  }

  private Forecast forecast(Money heldBack) {
    return ForecastCalculator.from(
        new Situation(
            moment,
            books,
            sources.decided(),
            Receivables.inQuestion(questions, books),
            cash,
            heldBack,
            TaxHeld.of(books)));
  }

  private Outlook outlook(Forecast forecast) {
    return new Outlook(
        week.trailing(WEEKS).stream()
            .map(each -> WorkProfit.ofWeek(books, sources.spending(), each))
            .toList(),
        forecast,
        sources.foretold());
  }

  /// What clients paid for work still to do: theirs until it is done.
  private Money heldBack(List<JobVariance> jobs) {
    return jobs.stream()
        .map(JobVariance::variance)
        .filter(Money::isNegative)
        .map(Money::negated)
        .reduce(Money.zero(books.firm().currency()), Money::plus);
  }

  private ToDo toDo() {
    Set<String> asked =
        questions.stream()
            .flatMap(question -> OpenQuestion.invoices(question.item()).stream())
            .collect(Collectors.toSet());
    PaymentHistory history = PaymentHistory.of(books, sources.decided().matches(), moment);
    return new ToDo(
        Call.list(books, history, asked, moment),
        Unbilled.all(books, moment),
        Stream.concat(
                Alert.silent(sources.feeds(), books.firm().currency(), moment).stream(),
                Alert.all(books, sources.decided().findings()).stream())
            .toList(),
        FeeMeter.of(books, week));
  }

  /// Jobs that are finished and square, or not begun, are left out: nothing is to be said of them.
  private List<JobVariance> worthTelling(List<JobVariance> jobs) {
    return jobs.stream()
        .filter(variance -> !isSettled(variance))
        .sorted(JobVariance.MOST_TROUBLE_FIRST)
        .toList();
  }

  private boolean isSettled(JobVariance variance) {
    boolean untouched = variance.workPerformed().isZero() && variance.cashReceived().isZero();
    boolean over = !variance.job().completed().isAfter(moment);
    return untouched || (over && variance.status() == JobStatus.ON_TRACK);
  }
}
