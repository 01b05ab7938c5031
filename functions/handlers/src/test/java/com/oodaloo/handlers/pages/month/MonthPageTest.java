package com.oodaloo.handlers.pages.month;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.job;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.matched;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.ledger.MonthClose;
import com.oodaloo.domain.profit.Spending;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bookkeeper's page of a month")
class MonthPageTest {
  private final Books books =
      Sample.books()
          .with(Sample.checking("9000.00"))
          .with(client("dale", "Dale Okafor"))
          .with(job("deck").named("Deck").contract("1000.00").line("2025-01-10", "400.00"))
          .with(
              invoice("i1").client("dale").of("700.00").paid(),
              invoice("i2").client("dale").job("deck").of("500.00").issued("2025-01-20"))
          .with(
              line("t0").on("2024-12-30").of("5.00").saying("INTEREST"),
              line("t1").on("2025-01-03").of("700.00").saying("ZELLE FROM DALE"),
              line("t2").on("2025-01-31").of("-80.00").saying("CHECK 1042"))
          .build();

  private final MonthClose close =
      MonthClose.of(
          books,
          new StoredDecisions(List.of(matched("t1", "i1=700.00")), List.of(), List.of()),
          Spending.NONE,
          YearMonth.of(2025, 1));

  @Test
  @DisplayName("shows the proof, the unexplained line, what was owed and the work in progress")
  void shows() {
    assertThat(MonthPage.render(close, books, ""))
        .contains("January 2025", "$8,380.00 + $620.00 in 2 lines. Proved to the cent.")
        .contains("CHECK 1042", "-$80.00")
        .contains("$500.00 was open at the end of Jan 31, 2025.")
        .contains("Earned $400.00, billed $500.00, cost not known, 40 % done")
        .contains("Bank journal", "2 entries", "Sales journal", "1 entry");
  }

  @Test
  @DisplayName("fetches the packet with the link it came by, and loads nothing from anywhere")
  void fetches() {
    assertThat(MonthPage.render(close, books, "tok"))
        .contains("name=\"t\" value=\"tok\"", "name=\"month\" value=\"2025-01\"")
        .doesNotContainIgnoringCase("http", "<img", "url(", "style=\"");
    assertThat(MonthPage.render(close, books, "")).doesNotContain("name=\"t\"");
  }
}
