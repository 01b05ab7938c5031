package com.oodaloo.domain.invoice;

import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shares of payments and invoices")
class SharesTest {
  @Test
  @DisplayName("A check of 900.00 for two invoices is spread, and the rest of it waits")
  void spread() {
    Payment check =
        Sample.payment("p").of("900.00").share("i1", "600.00").share("i2", "200.00").build();

    assertThat(check.isSpread()).isTrue();
    assertThat(check.invoiceId()).isEmpty();
    assertThat(check.unallocated()).isEqualTo(usd("100.00"));
  }

  @Test
  @DisplayName("Shares that are more than the payment, or name an invoice twice, are refused")
  void refused() {
    assertThatThrownBy(() ->
            Sample.payment("p").of("900.00").share("a", "600.00").share("b", "301.00").build())
        .hasMessageContaining("p");
    assertThatThrownBy(() ->
            Sample.payment("p").of("900.00").share("a", "600.00").share("a", "300.00").build())
        .hasMessageContaining("p");
    assertThatThrownBy(
            () -> Sample.invoice("i").of("9.00").share("J", "5.00").share("K", "5.00").build())
        .hasMessageContaining("i");
  }

  @Test
  @DisplayName("Lines give jobs their shares; discount and tax fall on all lines in proportion")
  void fromLines() {
    assertThat(JobShare.among(usd("900.00"), lines("600.00", "200.00"), usd("100.00")))
        .containsExactly(share("J", "600.00"), share("K", "200.00"));
    assertThat(JobShare.among(usd("810.00"), lines("600.00", "200.00"), usd("100.00")))
        .containsExactly(share("J", "540.00"), share("K", "180.00"));
    assertThat(JobShare.among(usd("900.00"), lines("1000.00", "-100.00"), usd("0.00")))
        .containsExactly(share("J", "0.00"), share("K", "0.00"));
  }

  @Test
  @DisplayName("No cent is made or lost, whatever is shared out: 20,000 seeded cases")
  void conserved() {
    Random random = new Random(41);
    for (int round = 0; round < 20_000; round++) {
      Money total = Money.usd(1 + random.nextInt(1_000_000));
      Map<String, Money> lines = new HashMap<>();
      for (int job = 0; job < 2 + random.nextInt(4); job++) {
        lines.put("J" + job, Money.usd(random.nextInt(300_000) - 10_000));
      }
      Invoice invoice =
          invoice(total, JobShare.among(total, lines, Money.usd(random.nextInt(100_000))));
      Money paid = Money.usd(random.nextInt((int) total.cents() + 1));

      assertThat(parts(invoice, paid)).as("round %d", round).isEqualTo(paid);
      assertThat(parts(invoice, total)).as("round %d", round).isEqualTo(total);
      assertThat(invoice.jobs())
          .as("round %d", round)
          .allMatch(job -> invoice.partOf(job.jobId(), total).equals(job.amount()));
    }
  }

  @Test
  @DisplayName("A part of a spread payment falls on its invoices in proportion, to the cent")
  void partOfAPayment() {
    Payment check =
        Sample.payment("p").of("900.00").share("i1", "600.00").share("i2", "300.00").build();

    assertThat(check.sharesOf(usd("100.00")).stream().map(InvoiceShare::amount))
        .containsExactly(usd("66.67"), usd("33.33"));
    assertThat(check.sharesOf(usd("900.00"))).isEqualTo(check.shares());
  }

  private static Money parts(Invoice invoice, Money amount) {
    Money sum = invoice.unattributedOf(amount);
    for (JobShare share : invoice.jobs()) {
      sum = sum.plus(invoice.partOf(share.jobId(), amount));
    }
    return sum;
  }

  private static Invoice invoice(Money total, List<JobShare> jobs) {
    Invoice whole = Sample.invoice("i").of(total).build();
    return new Invoice(
        "i",
        "i",
        "",
        jobs,
        total,
        total,
        whole.issued(),
        whole.due(),
        whole.received(),
        whole.status(),
        "");
  }

  private static Map<String, Money> lines(String first, String second) {
    return Map.of("J", usd(first), "K", usd(second));
  }

  private static JobShare share(String job, String dollars) {
    return new JobShare(job, usd(dollars));
  }
}
