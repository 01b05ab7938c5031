package com.oodaloo.domain.cash;

import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.cash.Forecast.Lever;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.decision.StoredDecisions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The forecast of thirteen weeks")
class ForecastTest {
  private static final LocalDate MONDAY = day("2025-03-24");

  @Test
  @DisplayName("expects an invoice when this client usually pays, and the bills that come back")
  void habitsAndBills() {
    SampleBooks books =
        payrollEveryOtherFriday()
            .with(Sample.client("c", "Oakwood HOA"))
            .with(
                invoice("old").client("c").of("900.00").open("0.00").issued("2025-02-01"),
                invoice("new").client("c").of("4000.00").open("4000.00").issued("2025-03-20"))
            .with(line("paid").on("2025-02-21").of("900.00"));

    Forecast forecast = forecast(books, "10000.00", "0.00", "paid", "old=900.00");

    assertThat(forecast.weeks()).hasSize(13);
    assertThat(forecast.weeks().get(1).out()).as("payroll of Apr 4").isEqualTo(usd("3000.00"));
    assertThat(forecast.weeks().get(2).in()).as("20 days after Mar 20").isEqualTo(usd("4000.00"));
    assertThat(forecast.weeks().get(2).cash()).isEqualTo(usd("11000.00"));
    assertThat(forecast.weeks().getLast().cash())
        .as("six more payrolls, the last on Jun 13")
        .isEqualTo(usd("-4000.00"));
  }

  @Test
  @DisplayName("says the payroll that cash and expected money do not cover")
  void shortPayroll() {
    Forecast forecast = forecast(payrollEveryOtherFriday(), "7000.00", "0.00");

    assertThat(forecast.payroll())
        .isEqualTo(new PayrollCover.ShortOn(day("2025-05-02"), usd("3000.00"), usd("2000.00")));
  }

  @Test
  @DisplayName("covers every payroll of the thirteen weeks when the money is there")
  void coveredPayroll() {
    assertThat(forecast(payrollEveryOtherFriday(), "90000.00", "0.00").payroll())
        .isEqualTo(new PayrollCover.Until(day("2025-06-13"), 6, usd("3000.00")));
    assertThat(forecast(Sample.books(), "90000.00", "0.00").payroll())
        .isEqualTo(new PayrollCover.NoneSeen());
  }

  @Test
  @DisplayName("holds deposits back for the work they were paid for")
  void heldBack() {
    Forecast forecast = forecast(Sample.books(), "30000.00", "18750.00");

    assertThat(forecast.start()).isEqualTo(usd("11250.00"));
    assertThat(forecast.lowest().cash()).isEqualTo(usd("11250.00"));
  }

  @Test
  @DisplayName("names the one client whose delay costs most weeks")
  void lever() {
    SampleBooks books =
        payrollEveryOtherFriday()
            .with(Sample.client("big", "Maple Grove"), Sample.client("small", "Dale Lee"))
            .with(
                invoice("b").client("big").of("9000.00").open("9000.00").issued("2025-03-10"),
                invoice("s").client("small").of("500.00").open("500.00").issued("2025-03-10"));

    assertThat(forecast(books, "4000.00", "0.00").lever())
        .contains(new Lever("big", usd("9000.00"), 10, 4));
  }

  @Test
  @DisplayName("does not count on money in dispute, and expects late money in a week")
  void disputed() {
    SampleBooks books =
        Sample.books()
            .with(
                invoice("d")
                    .client("c")
                    .of("8000.00")
                    .open("8000.00")
                    .issued("2025-01-20")
                    .inDispute(),
                invoice("l").client("c").of("100.00").open("100.00").issued("2025-01-20"));

    Forecast forecast = forecast(books, "0.00", "0.00");

    assertThat(forecast.weeks().get(0).in()).isEqualTo(usd("0.00"));
    assertThat(forecast.weeks().get(1).in()).isEqualTo(usd("100.00"));
    assertThat(forecast.weeks().getLast().cash()).isEqualTo(usd("100.00"));
  }

  @Test
  @DisplayName("a bill that stopped coming, or was never regular, is not expected")
  void endedBills() {
    SampleBooks books =
        Sample.books()
            .with(Sample.checking("1.00"))
            .with(
                line("1").on("2024-10-01").of("-500.00").saying("OLD RENT"),
                line("2").on("2024-11-01").of("-500.00").saying("OLD RENT"),
                line("3").on("2024-12-01").of("-500.00").saying("OLD RENT"),
                line("4").on("2025-03-01").of("-80.00").saying("HOME DEPOT 1"),
                line("5").on("2025-03-04").of("-900.00").saying("HOME DEPOT 2"),
                line("6").on("2025-03-20").of("-15.00").saying("HOME DEPOT 3"));

    assertThat(forecast(books, "100.00", "0.00").weeks())
        .allSatisfy(week -> assertThat(week.out()).isEqualTo(usd("0.00")));
  }

  /// Last paid on Mar 21; Apr 4 comes next.
  private static SampleBooks payrollEveryOtherFriday() {
    SampleBooks books = Sample.books().with(Sample.checking("1.00"));
    for (int i = 0; i < 5; i++) {
      LocalDate friday = day("2025-01-24").plusWeeks(2L * i);
      books.with(line("p" + i).on(friday.toString()).of("-3000.00").saying("GUSTO PAYROLL " + i));
    }
    return books;
  }

  private static Forecast forecast(
      SampleBooks books, String cash, String heldBack, String... lineAndPart) {
    StoredDecisions decided =
        lineAndPart.length == 0
            ? StoredDecisions.NOTHING
            : new StoredDecisions(
                List.of(Sample.matched(lineAndPart[0], lineAndPart[1])), List.of(), List.of());
    return ForecastCalculator.from(
        MONDAY, new ForecastCalculator.Funds(usd(cash), usd(heldBack)), books.build(), decided);
  }
}
