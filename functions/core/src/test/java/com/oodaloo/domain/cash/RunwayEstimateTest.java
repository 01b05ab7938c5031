package com.oodaloo.domain.cash;

import static com.oodaloo.domain.Sample.checking;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.notIncome;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.time.Week;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunwayEstimateTest {
  private static final Week LAST = new Week(day("2025-03-17"));

  @Test
  @DisplayName("Cash over the median weekly net burn, rounded down to a tenth of a week")
  void weeks() {
    SampleBooks books =
        Sample.books()
            .with(checking("10000.00"))
            .with(
                line("payroll").on("2025-03-12").of("-9000.00"),
                line("client").on("2025-03-13").of("3000.00"),
                line("lumber").on("2025-03-18").of("-1000.00"));

    Runway runway = RunwayEstimate.at(LAST, books.build(), List.of());

    assertThat(runway.words()).isEqualTo("2.8 weeks");
    assertThat(runway.method())
        .isEqualTo(
            "$10,000.00 in 1 business account ÷ $3,500.00 net burn a week, the median of the last"
                + " 2 full weeks; transfers, loans, owner draws and personal spending left out.");
  }

  @Test
  @DisplayName("Only the last twelve full weeks count, and a quiet week is one of them")
  void twelveWeeks() {
    SampleBooks books =
        Sample.books()
            .with(checking("1200.00"))
            .with(line("long ago").on("2024-06-01").of("-99999.00"))
            .with(line("this week").on("2025-03-24").of("-99999.00"));
    LAST.trailing(7)
        .forEach(
            week -> books.with(line("rent " + week).on(week.monday().toString()).of("-100.00")));

    Runway runway = RunwayEstimate.at(LAST, books.build(), List.of());

    assertThat(runway.words()).as("7 weeks of 100.00 and 5 quiet ones").isEqualTo("12.0 weeks");
    assertThat(runway.method()).contains("$100.00 net burn a week", "the last 12 full weeks");
  }

  @Test
  @DisplayName("One truck does not shorten the year, and payroll every other week counts half")
  void median() {
    SampleBooks books =
        Sample.books()
            .with(checking("9000.00"))
            .with(line("truck").on("2025-01-08").of("-60000.00"));
    List<Week> weeks = LAST.trailing(12);
    for (int i = 0; i < weeks.size(); i++) {
      String monday = weeks.get(i).monday().toString();
      books.with(line("payroll " + i).on(monday).of(i % 2 == 0 ? "-1500.00" : "-300.00"));
    }

    assertThat(RunwayEstimate.at(LAST, books.build(), List.of()).words()).isEqualTo("6.0 weeks");
  }

  @Test
  @DisplayName("A transfer to savings and an owner draw are not burn")
  void apart() {
    SampleBooks books =
        Sample.books()
            .with(checking("5000.00"))
            .with(
                line("draw").on("2025-03-18").of("-4000.00"),
                line("sale").on("2025-03-19").of("250.00"));

    Runway runway =
        RunwayEstimate.at(LAST, books.build(), List.of(notIncome("draw", NotIncome.Kind.OWNER)));

    assertThat(runway.words()).isEqualTo("not burning cash");
    assertThat(runway.method())
        .startsWith("Cash grew by $250.00 a week, the median of one full week only;");
  }

  @Test
  @DisplayName("Overdrawn accounts last no week at all")
  void overdrawn() {
    SampleBooks books =
        Sample.books()
            .with(checking("-50.00"))
            .with(line("lumber").on("2025-03-18").of("-1000.00"));

    assertThat(RunwayEstimate.at(LAST, books.build(), List.of()).words()).isEqualTo("0.0 weeks");
  }

  @Test
  @DisplayName("Without a bank, or before the first full week, the runway is not known")
  void unknown() {
    Runway withoutBank = RunwayEstimate.at(LAST, Sample.books().build(), List.of());
    Runway tooEarly =
        RunwayEstimate.at(
            LAST,
            Sample.books().with(checking("9.00")).with(line("t").on("2025-03-24")).build(),
            List.of());

    assertThat(withoutBank)
        .isEqualTo(new Runway.Unknown("No business bank account is connected yet."));
    assertThat(tooEarly).isEqualTo(new Runway.Unknown("The bank has not shown one full week yet."));
  }
}
