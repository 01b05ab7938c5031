package com.oodaloo.domain.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Real receivables (../shared/data, 57 customers), foretold on the first Monday of every month of
/// 2013 from what was known before it. The same figures as ../shared/tools/receivables.py.
class RealReceivablesTest {
  private static final String CSV = "shared/data/receivables.csv";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy");

  @Test
  @DisplayName("Real invoices are foretold within five days, and 75 to 85 of 100 within the band")
  void allCustomers() throws IOException {
    Score score = score(read());

    assertThat(score.invoices).isGreaterThan(500);
    assertThat(score.absoluteDays()).as("mean absolute error").isLessThanOrEqualTo(4.9);
    assertThat(score.pinball()).as("pinball").isLessThanOrEqualTo(1.55);
    assertThat(score.within()).as("within p10-p90").isBetween(0.75, 0.85);
  }

  @Test
  @DisplayName("It holds as well for a firm that has only a third of these customers")
  void someCustomers() throws IOException {
    List<Row> rows = read();
    for (int third = 0; third < 3; third++) {
      int kept = third;
      Predicate<Row> ofThird = row -> Math.floorMod(row.customer().hashCode(), 3) == kept;
      Score score = score(rows.stream().filter(ofThird).toList());

      assertThat(score.absoluteDays()).as("third %d", third).isLessThanOrEqualTo(5.5);
      assertThat(score.within()).as("third %d", third).isBetween(0.70, 0.90);
    }
  }

  private static Score score(List<Row> rows) {
    Score score = new Score();
    IntStream.rangeClosed(1, 12)
        .mapToObj(month -> LocalDate.of(2013, month, 1))
        .map(first -> first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)))
        .forEach(monday -> {
          List<PaidInvoice> known =
              rows.stream().filter(row -> row.paid().isBefore(monday)).map(Row::settled).toList();
          PaymentDayModel model = PaymentDayModel.of(new PaymentHistory(monday, known));
          rows.stream()
              .filter(row -> row.issued().isBefore(monday) && !row.paid().isBefore(monday))
              .forEach(row -> score.add(row.paid(), model.foretell(row.open())));
        });
    return score;
  }

  /// Read from above the working folder, wherever the build runs.
  private static List<Row> read() throws IOException {
    Optional<Path> csv =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve(CSV))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(csv.isPresent(), "no real receivables beside this clone");
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(csv.orElseThrow()).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      rows.add(
          new Row(
              cells[3],
              cells[1],
              LocalDate.parse(cells[4], DAY),
              LocalDate.parse(cells[5], DAY),
              LocalDate.parse(cells[8], DAY),
              cells[7].equals("Yes")));
    }
    return rows;
  }

  private record Row(
      String id,
      String customer,
      LocalDate issued,
      LocalDate due,
      LocalDate paid,
      boolean disputed) {
    PaidInvoice settled() {
      return new PaidInvoice(id, customer, due, paid, disputed);
    }

    AwaitedInvoice open() {
      return new AwaitedInvoice(id, customer, due, disputed);
    }
  }

  private static final class Score {
    private int invoices;
    private long absolute;
    private long tenthsLost;
    private int inside;

    void add(LocalDate truth, DayQuantiles told) {
      invoices++;
      absolute += Math.abs(truth.toEpochDay() - told.p50().toEpochDay());
      tenthsLost +=
          lost(truth, told.p10(), 1) + lost(truth, told.p50(), 5) + lost(truth, told.p90(), 9);
      inside += truth.isBefore(told.p10()) || truth.isAfter(told.p90()) ? 0 : 1;
    }

    private static long lost(LocalDate truth, LocalDate told, int tenths) {
      long over = truth.toEpochDay() - told.toEpochDay();
      return Math.max(tenths * over, (tenths - 10) * over);
    }

    double absoluteDays() {
      return (double) absolute / invoices;
    }

    double pinball() {
      return tenthsLost / 30.0 / invoices;
    }

    double within() {
      return (double) inside / invoices;
    }
  }
}
