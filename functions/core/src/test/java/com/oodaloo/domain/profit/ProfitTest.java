package com.oodaloo.domain.profit;

import static com.oodaloo.domain.Sample.checking;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.job;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.notIncome;
import static com.oodaloo.domain.Sample.payout;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.time.Week;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfitTest {
  private static final Week WEEK = new Week(day("2025-03-17"));

  @Test
  @DisplayName("A week earns its dated lines, less their cost, less the fees that were kept")
  void weekProfit() {
    Books books =
        Sample.books()
            .with(
                job("A")
                    .line("2025-03-16", "1.00", "0.50")
                    .line("2025-03-17", "3000.00", "1200.00")
                    .line("2025-03-23", "500.00", "100.00")
                    .line("2025-03-24", "2.00", "1.00"))
            .with(payout("po1", "2025-03-19", "4000.00", "116.30"))
            .with(payout("po2", "2025-03-24", "4000.00", "9.99"))
            .build();

    WorkProfit profit = WorkProfit.ofWeek(books, Spending.NONE, WEEK);

    assertThat(profit.profit()).hasToString("$2,083.70");
  }

  @Test
  @DisplayName("The work costs its hours at their rate and its expenses, not those of the office")
  void hoursAndExpenses() {
    Books books =
        Sample.books()
            .with(job("A").line("2025-03-17", "3000.00", "1200.00"))
            .with(payout("po1", "2025-03-19", "4000.00", "116.30"))
            .build();
    Spending spending =
        new Spending(
            List.of(
                new Expense("e1", "A", "Screws", usd("84.13"), day("2025-03-17")),
                new Expense("e2", "", "Coffee", usd("12.00"), day("2025-03-18")),
                new Expense("e3", "A", "Before", usd("999.00"), day("2025-03-16"))),
            List.of(
                hours("h1", "A", "2025-03-23", Duration.ofMinutes(465)),
                hours("h2", "", "2025-03-20", Duration.ofHours(1)),
                hours("h3", "A", "2025-03-24", Duration.ofHours(8))));

    WorkProfit profit = WorkProfit.ofWeek(books, spending, WEEK);

    assertThat(profit.costs())
        .isEqualTo(new Costs(usd("1200.00"), usd("244.13"), usd("84.13"), usd("43.50")));
    assertThat(profit.profit()).isEqualTo(usd("1355.44"));
  }

  private static TimeEntry hours(String id, String job, String day, Duration worked) {
    return new TimeEntry(id, job, "user-1", day(day), worked, usd("31.50"));
  }

  @ParameterizedTest(name = "the quarter of {0} begins on {1}")
  @CsvSource({
    "2025-01-01,2025-01-01",
    "2025-03-31,2025-01-01",
    "2025-04-01,2025-04-01",
    "2025-12-31,2025-10-01",
    "2024-02-29,2024-01-01",
    "2025-05-31,2025-04-01"
  })
  void quarters(String today, String first) {
    WorkProfit profit = WorkProfit.ofQuarterTo(Sample.books().build(), Spending.NONE, day(today));

    assertThat(profit.from()).isEqualTo(first);
  }

  @Test
  @DisplayName("Cash profit leaves transfers, loans, owner and personal money apart")
  void cashProfit() {
    Books books =
        Sample.books()
            .with(checking("1.00"))
            .with(
                line("client").on("2025-03-17").of("9000.00"),
                line("refund").on("2025-03-18").of("50.00"),
                line("lumber").on("2025-03-19").of("-2000.00"),
                line("loan").on("2025-03-20").of("30000.00"),
                line("owner").on("2025-03-20").of("-4000.00"),
                line("pending").on("2025-03-21").of("-1.00").state(State.PENDING),
                line("elsewhere").on("2025-03-21").of("-2.00").in("acc_personal_001"))
            .build();

    CashProfit cash =
        CashProfit.of(
            WEEK,
            books,
            List.of(
                notIncome("loan", NotIncome.Kind.LOAN),
                notIncome("owner", NotIncome.Kind.OWNER),
                notIncome("refund", NotIncome.Kind.REFUND)));

    assertThat(cash)
        .isEqualTo(
            new CashProfit(
                WEEK, Sample.usd("9050.00"), Sample.usd("2000.00"), Sample.usd("26000.00")));
  }
}
