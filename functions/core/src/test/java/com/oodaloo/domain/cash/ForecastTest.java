package com.oodaloo.domain.cash;

import static com.oodaloo.domain.Sample.checking;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.Forecast.Lever;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.cash.Forecast.WeekAhead;
import com.oodaloo.domain.cash.ahead.ForecastCalculator;
import com.oodaloo.domain.cash.ahead.Situation;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The forecast of thirteen weeks")
class ForecastTest {
  private static final LocalDate MONDAY = day("2025-03-24");

  @Test
  @DisplayName("says the payroll that cash and expected money do not cover")
  void shortPayroll() {
    assertThat(forecast(payrollEveryOtherFriday("7000.00"), MONDAY).payroll())
        .isEqualTo(new PayrollCover.ShortOn(day("2025-05-02"), usd("3000.00"), usd("2000.00")));
  }

  @Test
  @DisplayName("covers every payroll of the thirteen weeks when the money is there")
  void coveredPayroll() {
    assertThat(forecast(payrollEveryOtherFriday("90000.00"), MONDAY).payroll())
        .isEqualTo(new PayrollCover.Until(day("2025-06-13"), 6, usd("3000.00")));
    assertThat(forecast(Sample.books().with(checking("1.00")), MONDAY).payroll())
        .isEqualTo(new PayrollCover.NoneSeen());
  }

  @Test
  @DisplayName("does not expect a payroll again that was paid on Friday, and one that is late soon")
  void paidOnFriday() {
    Forecast saturday = forecast(payrollEveryOtherFriday("90000.00"), day("2025-03-22"));
    Forecast late = forecast(payrollEveryOtherFriday("90000.00"), day("2025-04-06"));

    assertThat(saturday.bills().getFirst().days()).startsWith(day("2025-04-04"));
    assertThat(late.bills().getFirst().days()).startsWith(day("2025-04-07"), day("2025-04-18"));
  }

  @Test
  @DisplayName("holds deposits and the state's tax back")
  void heldBack() {
    Books books = Sample.books().with(checking("30000.00")).build();
    CashOnHand cash = CashOnHand.at(books, Feeds.FRESH, MONDAY);
    Forecast forecast =
        ForecastCalculator.from(
            new Situation(
                MONDAY,
                books,
                StoredDecisions.NOTHING,
                Map.of(),
                cash,
                usd("18750.00"),
                usd("250.00")));

    assertThat(forecast.start()).isEqualTo(usd("11000.00"));
    assertThat(forecast.lowest().cash().p50()).isEqualTo(usd("11000.00"));
  }

  @Test
  @DisplayName("names the one client whose delay costs most weeks")
  void lever() {
    SampleBooks books =
        payrollEveryOtherFriday("4000.00")
            .with(Sample.client("big", "Maple Grove"), Sample.client("small", "Dale Lee"))
            .with(
                invoice("b").client("big").of("9000.00").open("9000.00").issued("2025-03-10"),
                invoice("s").client("small").of("500.00").open("500.00").issued("2025-03-10"));

    assertThat(forecast(books, MONDAY).lever()).map(Lever::clientId).contains("big");
  }

  @Test
  @DisplayName(
      "does not count on money in dispute, and on old money only in part and not next week")
  void disputed() {
    SampleBooks books =
        Sample.books()
            .with(checking("0.00"))
            .with(
                invoice("d")
                    .client("c")
                    .of("8000.00")
                    .open("8000.00")
                    .issued("2025-01-20")
                    .inDispute(),
                invoice("l")
                    .client("c")
                    .of("1000.00")
                    .open("1000.00")
                    .issued("2024-09-20")
                    .due("2024-10-20"));

    Forecast forecast = forecast(books, MONDAY);

    assertThat(forecast.invoices()).hasSize(2);
    assertThat(forecast.weeks().get(1).cash().p50()).isLessThan(usd("300.00"));
    assertThat(forecast.weeks().getLast().cash().p50()).isLessThan(usd("600.00"));
  }

  @Test
  @DisplayName("a bill that stopped coming, or was never regular, is no bill")
  void endedBills() {
    SampleBooks books =
        Sample.books()
            .with(checking("1.00"))
            .with(
                line("1").on("2024-10-01").of("-500.00").saying("OLD RENT"),
                line("2").on("2024-11-01").of("-500.00").saying("OLD RENT"),
                line("3").on("2024-12-01").of("-500.00").saying("OLD RENT"),
                line("4").on("2025-03-01").of("-80.00").saying("HOME DEPOT 1"),
                line("5").on("2025-03-04").of("-900.00").saying("HOME DEPOT 2"),
                line("6").on("2025-03-20").of("-15.00").saying("HOME DEPOT 3"));

    assertThat(forecast(books, MONDAY).bills()).isEmpty();
  }

  @Test
  @DisplayName("counts the usual income and spending on, and says what is left without new work")
  void newWork() {
    SampleBooks books = Sample.books().with(checking("5000.00"));
    for (int i = 0; i < 20; i++) {
      String day = MONDAY.minusDays(7L * i + i % 3).toString();
      books.with(
          line("in" + i).on(day).of("1000.00").saying("MOBILE DEPOSIT"),
          line("out" + i).on(day).of("-600.00").saying("CHECK"));
    }

    Forecast forecast = forecast(books, MONDAY);

    assertThat(forecast.weeks().getLast().cash().p50()).isBetween(usd("7500.00"), usd("11500.00"));
    assertThat(forecast.withoutNewWork().getLast().isNegative()).isTrue();
  }

  @Test
  @DisplayName("each week's middle is the last one's, plus what comes in, less what goes out")
  void adds() {
    Forecast forecast = forecast(payrollEveryOtherFriday("7000.00"), MONDAY);
    Money cash = forecast.start();
    for (WeekAhead week : forecast.weeks()) {
      cash = cash.plus(week.in().p50()).minus(week.out().p50());
      assertThat(week.cash().p50()).isEqualTo(cash);
    }
  }

  /// Last paid on Mar 21; Apr 4 comes next.
  private static SampleBooks payrollEveryOtherFriday(String balance) {
    SampleBooks books = Sample.books().with(checking(balance));
    for (int i = 0; i < 5; i++) {
      LocalDate friday = day("2025-01-24").plusWeeks(2L * i);
      books.with(line("p" + i).on(friday.toString()).of("-3000.00").saying("GUSTO PAYROLL " + i));
    }
    return books;
  }

  private static Forecast forecast(SampleBooks sample, LocalDate today) {
    Books books = sample.build();
    CashOnHand cash = CashOnHand.at(books, Feeds.FRESH, today);
    return ForecastCalculator.from(
        new Situation(
            today, books, StoredDecisions.NOTHING, Map.of(), cash, usd("0.00"), usd("0.00")));
  }
}
