package com.oodaloo.app.monthexport;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.matched;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.tray.Tray;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The packet of January")
class MonthExportTest {
  private final Books books =
      Sample.books()
          .with(Sample.checking("9000.00"))
          .with(client("dale", "Dale Okafor"))
          .with(
              invoice("i1").client("dale").of("700.00").paid(),
              invoice("i2").client("dale").of("90.00"))
          .with(
              line("t1").on("2025-01-03").of("700.00").saying("ZELLE FROM DALE"),
              line("t2").on("2025-01-31").of("-80.00").saying("HOME DEPOT"),
              line("t3").on("2025-01-20").of("-500.00").saying("TRANSFER"),
              line("t4").on("2025-02-01").of("12.00").saying("FEBRUARY"))
          .with(Sample.payout("po1", "2025-01-15", "100.00", "2.90"))
          .build();

  private final Packet packet =
      MonthExport.packet(
          new FirmBooks(
              books,
              List.of(matched("t1", "i1=700.00")),
              List.of(Sample.notIncome("t3", NotIncome.Kind.TRANSFER)),
              List.of(),
              Tray.EMPTY),
          YearMonth.of(2025, 1));

  @Test
  @DisplayName("tells every bank line of the month, and no other, one row a posting")
  void postings() {
    assertThat(column("postings", 2)).containsExactly("ZELLE FROM DALE", "TRANSFER", "HOME DEPOT");
    assertThat(column("postings", 3))
        .containsExactly("payment of an invoice", "transfer", "spending");
    assertThat(column("postings", 5)).containsExactly("Dale Okafor", "", "");
    assertThat(column("postings", 7)).containsExactly("700.00", "-500.00", "-80.00");
  }

  @Test
  @DisplayName("tells what the accounts opened and closed with, and what it does not know")
  void accounts() {
    assertThat(column("accounts", 1)).containsExactly("not known");
    assertThat(column("accounts", 3)).containsExactly("120.00");
    assertThat(column("accounts", 4)).containsExactly("8988.00");
    assertThat(column("accounts", 6)).containsExactly("Its lines begin on 2025-01-03.");
  }

  @Test
  @DisplayName("tells the control totals of the month")
  void summary() {
    assertThat(column("summary", 0))
        .containsExactly("postings", "bank-journal debits", "not explained", "receivables");
    assertThat(column("summary", 1)).containsExactly("120.00", "1280.00", "0.00", "90.00");
  }

  @Test
  @DisplayName("has the same debits as credits")
  void journal() {
    assertThat(column("journal", 6).stream().filter(amount -> !amount.isEmpty()).toList())
        .containsExactly("700.00", "500.00", "80.00");
    assertThat(column("journal", 7).stream().filter(amount -> !amount.isEmpty()).toList())
        .containsExactly("700.00", "500.00", "80.00");
    assertThat(packet.journals()).hasSize(1);
  }

  @Test
  @DisplayName("tells each payout with its fee")
  void payouts() {
    assertThat(column("payouts", 7)).contains("2.90");
    assertThat(column("payouts", 8)).contains("97.10");
  }

  @Test
  @DisplayName("tells what clients owed at the month's end")
  void receivables() {
    assertThat(column("receivables", 0)).containsExactly("2025-01-31");
    assertThat(column("receivables", 7)).containsExactly("90.00");
  }

  private List<String> column(String table, int index) {
    return packet.tables().stream()
        .filter(each -> each.name().equals(table))
        .flatMap(each -> each.rows().stream())
        .map(row -> text(row.get(index)))
        .toList();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String words) -> words;
      case Cell.Amount(var money) -> money.plain();
      case Cell.Day(var day) -> day.toString();
      case Cell.Count(long number) -> Long.toString(number);
    };
  }
}
