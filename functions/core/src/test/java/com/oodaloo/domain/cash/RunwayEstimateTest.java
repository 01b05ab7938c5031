package com.oodaloo.domain.cash;

import static com.oodaloo.domain.Sample.checking;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.notIncome;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.ahead.ForecastCalculator;
import com.oodaloo.domain.cash.ahead.Situation;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunwayEstimateTest {
  private static final Week LAST = new Week(day("2025-03-17"));
  private static final LocalDate TODAY = day("2025-03-24");

  @Test
  @DisplayName("Cash over the mean weekly net, rounded down, with the day it ends on")
  void weeks() {
    SampleBooks books = Sample.books().with(checking("10000.00"));
    spend(books, 12, "-1000.00");

    Runway runway = at(books);

    assertThat(runway.words()).isEqualTo("10.0 weeks");
    assertThat(runway)
        .isInstanceOfSatisfying(
            Runway.Weeks.class,
            weeks -> {
              assertThat(weeks.netPerWeek()).isEqualTo(usd("-1000.00"));
              assertThat(weeks.until()).isEqualTo(TODAY.plusWeeks(10));
            });
  }

  @Test
  @DisplayName("Payroll every other week counts half a week's, whichever week it begins in")
  void wholeCycles() {
    for (int weeks = 9; weeks <= 12; weeks++) {
      SampleBooks books = Sample.books().with(checking("15000.00"));
      spend(books, weeks, "-500.00");
      for (int i = 0; i < weeks; i += 2) {
        String friday = LAST.plusWeeks(-i).monday().plusDays(4).toString();
        books.with(line("p" + i).on(friday).of("-2000.00").saying("GUSTO PAYROLL " + i));
      }

      assertThat(at(books).words()).as("%d weeks", weeks).isEqualTo("10.0 weeks");
    }
  }

  @Test
  @DisplayName("A truck bought once is named and does not shorten the year")
  void truck() {
    SampleBooks books = Sample.books().with(checking("9000.00"));
    spend(books, 12, "-900.00");
    books.with(line("truck").on("2025-01-08").of("-60000.00").saying("VALLEY FORD"));

    assertThat(at(books).words()).isEqualTo("10.0 weeks");
    assertThat(at(books).method()).contains("$60,000.00 to VALLEY FORD");
  }

  @Test
  @DisplayName("More than a year is said as that, and growing only where the mean grows")
  void cap() {
    SampleBooks slow = Sample.books().with(checking("90000.00"));
    spend(slow, 12, "-100.00");
    SampleBooks grows = Sample.books().with(checking("900.00"));
    spend(grows, 12, "100.00");

    assertThat(at(slow)).isInstanceOf(Runway.BeyondAYear.class);
    assertThat(at(grows)).isInstanceOf(Runway.Growing.class);
  }

  @Test
  @DisplayName("A firm that is short of a payroll is not called growing")
  void shortOfPayroll() {
    SampleBooks books = Sample.books().with(checking("1000.00"));
    spend(books, 12, "2500.00");
    for (int i = 0; i < 12; i += 2) {
      String monday = LAST.plusWeeks(-i).monday().plusDays(1).toString();
      books.with(line("p" + i).on(monday).of("-4000.00").saying("ADP WAGE PAY " + i));
    }

    assertThat(at(books))
        .isInstanceOfSatisfying(
            Runway.Weeks.class, weeks -> assertThat(weeks.until()).isEqualTo(day("2025-04-01")));
  }

  @Test
  @DisplayName("A transfer to savings and an owner draw are not burn")
  void apart() {
    SampleBooks books = Sample.books().with(checking("5000.00"));
    spend(books, 6, "-250.00");
    books.with(line("draw").on("2025-03-18").of("-4000.00"));

    assertThat(at(books, notIncome("draw", NotIncome.Kind.OWNER)).words()).isEqualTo("20.0 weeks");
  }

  @Test
  @DisplayName("Overdrawn accounts last no week at all")
  void overdrawn() {
    SampleBooks books = Sample.books().with(checking("-50.00"));
    spend(books, 6, "-250.00");

    assertThat(at(books).words()).isEqualTo("0.0 weeks");
  }

  @Test
  @DisplayName("Without a bank, or before four full weeks, the runway is not known")
  void unknown() {
    SampleBooks early = Sample.books().with(checking("9.00"));
    spend(early, 3, "-1.00");

    assertThat(at(Sample.books()))
        .isEqualTo(new Runway.Unknown("No business bank account is connected yet."));
    assertThat(at(early))
        .isEqualTo(new Runway.Unknown("The bank has shown 3 full weeks so far; a runway needs 4."));
  }

  /// Two lines a week that differ in words and days, so that they are no bill.
  private static void spend(SampleBooks books, int weeks, String amount) {
    for (int i = 0; i < weeks; i++) {
      String day = LAST.plusWeeks(-i).monday().toString();
      books.with(line("w" + i).on(day).of(amount).saying("CHECK"));
    }
  }

  private static Runway at(SampleBooks sample, NotIncome... apart) {
    Books books = sample.build();
    Money zero = usd("0.00");
    CashOnHand cash = CashOnHand.at(books, Feeds.FRESH, TODAY);
    StoredDecisions decided = new StoredDecisions(List.of(), List.of(apart), List.of());
    Forecast forecast =
        ForecastCalculator.from(new Situation(TODAY, books, decided, Map.of(), cash, zero, zero));
    return RunwayEstimate.at(TODAY, books, List.of(apart), cash, forecast);
  }
}
