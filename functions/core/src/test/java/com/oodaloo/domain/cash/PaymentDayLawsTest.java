package com.oodaloo.domain.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What holds for every history, also for absurd ones.
class PaymentDayLawsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);
  private static final int HISTORIES = 2_000;

  @Test
  @DisplayName("No day is before today, and the three are in order")
  void neverBeforeToday() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      PaymentDayModel model = model(history(random));
      for (int i = 0; i < 5; i++) {
        DayQuantiles days = model.foretell(open(random));
        assertThat(days.p10()).as("seed %d", seed).isAfterOrEqualTo(TODAY);
        assertThat(days.p50()).as("seed %d", seed).isBetween(days.p10(), days.p90());
      }
    }
  }

  @Test
  @DisplayName("The order of the records does not matter")
  void order() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<PaidInvoice> paid = history(random);
      AwaitedInvoice open = open(random);
      DayQuantiles before = model(paid).foretell(open);
      List<PaidInvoice> shuffled = new ArrayList<>(paid);
      Collections.shuffle(shuffled, random);

      assertThat(model(shuffled).foretell(open)).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("What is paid after today changes nothing")
  void later() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<PaidInvoice> paid = history(random);
      AwaitedInvoice open = open(random);
      DayQuantiles before = model(paid).foretell(open);
      List<PaidInvoice> more = new ArrayList<>(paid);
      LocalDate tomorrow = TODAY.plusDays(1 + random.nextInt(90));
      more.add(new PaidInvoice("later", open.clientId(), TODAY.minusDays(9), tomorrow, true));

      assertThat(model(more).foretell(open)).as("seed %d", seed).isEqualTo(before);
    }
  }

  private static PaymentDayModel model(List<PaidInvoice> paid) {
    return PaymentDayModel.of(new PaymentHistory(TODAY, paid));
  }

  /// From nothing to sixty invoices of up to six clients, years early or late among them.
  private static List<PaidInvoice> history(Random random) {
    List<PaidInvoice> paid = new ArrayList<>();
    int invoices = random.nextInt(60);
    int clients = 1 + random.nextInt(6);
    int width = random.nextInt(4) == 0 ? 2_000 : 1 + random.nextInt(30);
    for (int i = 0; i < invoices; i++) {
      LocalDate day = TODAY.minusDays(random.nextInt(700));
      LocalDate due = day.minusDays(random.nextInt(width) - width / 3);
      String client = "c" + random.nextInt(clients);
      paid.add(new PaidInvoice("i" + i, client, due, day, random.nextInt(5) == 0));
    }
    return paid;
  }

  private static AwaitedInvoice open(Random random) {
    LocalDate due = TODAY.plusDays(random.nextInt(60) - random.nextInt(400));
    return new AwaitedInvoice("open", "c" + random.nextInt(7), due, random.nextBoolean());
  }
}
