package com.oodaloo.domain.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentDayModelTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

  @Test
  @DisplayName("A client who always pays ten days late is expected ten days late")
  void habit() {
    DayQuantiles days = firm().foretell(open("Harlow", "2025-06-20"));

    assertThat(days.p50()).isBetween("2025-06-29", "2025-07-01");
  }

  @Test
  @DisplayName("A client who always pays a week early is expected before the due day")
  void early() {
    DayQuantiles days = firm().foretell(open("Okafor", "2025-06-20"));

    assertThat(days.p50()).isBetween("2025-06-12", "2025-06-14");
  }

  @Test
  @DisplayName("A client who paid once has no habit: the firm's clients stand in, with a wide band")
  void newClient() {
    DayQuantiles known = firm().foretell(open("Harlow", "2025-06-20"));
    DayQuantiles unknown = firm().foretell(open("Nobody yet", "2025-06-20"));

    assertThat(unknown).isEqualTo(firm().foretell(open("Once", "2025-06-20")));
    assertThat(width(unknown)).isGreaterThan(width(known));
  }

  @Test
  @DisplayName("A firm that was never paid expects the due day, and up to weeks around it")
  void nothingKnown() {
    DayQuantiles days = model(List.of()).foretell(open("Harlow", "2025-07-20"));

    assertThat(days.p50()).isEqualTo("2025-07-20");
    assertThat(width(days)).isGreaterThan(30);
  }

  @Test
  @DisplayName("Long after habit, money is expected the later the older it is")
  void old() {
    LocalDate month = firm().foretell(open("Harlow", "2025-04-20")).p50();
    LocalDate year = firm().foretell(open("Harlow", "2024-04-20")).p50();

    assertThat(month).isAfter(TODAY.plusDays(3));
    assertThat(year).isAfter(TODAY.plusDays(60));
  }

  @Test
  @DisplayName("What is disputed is expected later, by as much as this firm's disputes took")
  void dispute() {
    List<PaidInvoice> paid = new ArrayList<>(paid());
    for (int i = 0; i < 20; i++) {
      paid.add(paid("Harlow", "D" + i, TODAY.minusDays(40 + 7L * i), 30, true));
    }
    AwaitedInvoice quiet = open("Okafor", "2025-06-20");
    AwaitedInvoice disputed = new AwaitedInvoice("I2", "Okafor", quiet.due(), true);

    LocalDate usual = model(paid).foretell(quiet).p50();

    assertThat(model(paid).foretell(disputed).p50())
        .isBetween(usual.plusDays(14), usual.plusDays(21));
  }

  @Test
  @DisplayName("One invoice that lay for a year does not move a client's habit by weeks")
  void outlier() {
    List<PaidInvoice> paid = new ArrayList<>(paid());
    paid.add(paid("Harlow", "lay", LocalDate.of(2024, 5, 1), 365, false));

    LocalDate without = firm().foretell(open("Harlow", "2025-06-20")).p50();

    assertThat(model(paid).foretell(open("Harlow", "2025-06-20")).p50())
        .isBetween(without.minusDays(1), without.plusDays(2));
  }

  @Test
  @DisplayName("When all clients began to pay a week later, they are expected later")
  void trend() {
    AwaitedInvoice open = open("Reyes", "2025-06-20");

    assertThat(model(lateOfLast(0)).foretell(open).p50()).isEqualTo("2025-06-20");
    assertThat(model(lateOfLast(6)).foretell(open).p50()).isBetween("2025-06-22", "2025-06-27");
  }

  /// Three clients, 24 invoices each, paid on the due day; the last so many a week late.
  private static List<PaidInvoice> lateOfLast(int last) {
    return Stream.of("Harlow", "Okafor", "Reyes")
        .flatMap(client ->
            Stream.iterate(0, i -> i + 1)
                .limit(24)
                .map(i ->
                    paid(client, "" + i, TODAY.minusDays(20 + 14L * i), i < last ? 7 : 0, false)))
        .toList();
  }

  private static PaymentDayModel firm() {
    return model(paid());
  }

  private static PaymentDayModel model(List<PaidInvoice> paid) {
    return PaymentDayModel.of(new PaymentHistory(TODAY, paid));
  }

  /// Harlow pays about ten days late, Okafor about seven early; somebody paid once.
  static List<PaidInvoice> paid() {
    List<PaidInvoice> paid = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      LocalDate due = TODAY.minusDays(30 + 14L * i);
      paid.add(paid("Harlow", "H" + i, due, 9 + i % 3, false));
      paid.add(paid("Okafor", "O" + i, due, -8 + i % 3, false));
    }
    paid.add(paid("Once", "1", LocalDate.of(2025, 3, 1), 40, false));
    return paid;
  }

  private static PaidInvoice paid(
      String client, String id, LocalDate due, int late, boolean disputed) {
    return new PaidInvoice(client + id, client, due, due.plusDays(late), disputed);
  }

  private static AwaitedInvoice open(String client, String due) {
    return new AwaitedInvoice("I1", client, LocalDate.parse(due), false);
  }

  private static long width(DayQuantiles days) {
    return days.p90().toEpochDay() - days.p10().toEpochDay();
  }
}
