package com.oodaloo.cli.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The reports on checks, taxes, lenders and builders (kinds J–O), each with its right answer.
class OfficeFieldTest {
  private static Reconciled jobber(String name) {
    return Reconciled.file("jobber/" + name + ".json");
  }

  @Test
  @DisplayName("11: one check of a slip comes back, the others stay settled")
  void bouncedCheck() {
    Reconciled books = jobber("11-one-check-of-a-slip-bounces");

    assertThat(books.settled("t1")).isEqualTo("auto {i2=210000, i3=170000}");
    assertThat(books.question("t2")).contains("4410", "701", "$1,200.00");
    assertThat(books.questions()).isEqualTo(1);
    assertThat(books.job("j1")).startsWith("0 120000");
    assertThat(books.job("j2")).isEqualTo("210000 0 On track");
  }

  @Test
  @DisplayName("20: one sum recorded on the client settles the invoices marked paid that day")
  void lumpSum() {
    Reconciled books = jobber("20-lump-sum-and-marked-paid");

    assertThat(books.settled("t1")).isEqualTo("auto {i1=100000, i2=200000}");
    assertThat(books.payments("t1")).containsExactly("p1");
    assertThat(books.job("j1")).isEqualTo("100000 0 On track");
  }

  @Test
  @DisplayName("21: a lender's payout is the financed invoice less its fee")
  void wisetack() {
    assertThat(jobber("21-wisetack").offered("t1")).first().isEqualTo("{i1=1000000} -39000 fee");
    assertThat(jobber("21-wisetack").findings()).isEmpty();
  }

  @Test
  @DisplayName("22: sales tax is neither work nor the client's money")
  void salesTax() {
    assertThat(jobber("22-sales-tax").job("j1")).isEqualTo("1082500 0 On track");
  }

  @Test
  @DisplayName("23: a discounted invoice that is paid pays for all the work")
  void discount() {
    assertThat(jobber("23-discount-on-the-invoice").job("j1")).isEqualTo("900000 0 On track");
  }

  @Test
  @DisplayName("25: a processor's pending bank payment does not come as paper")
  void pendingAch() {
    Reconciled books = jobber("25-pending-processor-ach-takes-a-deposit");

    assertThat(books.settled("t1")).isEqualTo("none");
    assertThat(books.offered("t1")).first().isEqualTo("{i2=300000}");
  }

  @Test
  @DisplayName("26: ten percent kept back is a part payment first, a discount second")
  void retainage() {
    assertThat(jobber("26-retainage").offered("t1"))
        .containsExactly("{i1=1800000}", "{i1=2000000} -200000 discount");
  }

  @Test
  @DisplayName("28: one transfer for five invoices less two percent")
  void severalLessDiscount() {
    assertThat(jobber("28-several-invoices-less-discount").offered("t1"))
        .first()
        .isEqualTo("{i0=20000, i1=21500, i2=23000, i3=24500, i4=26000} -2300 discount");
  }
}
