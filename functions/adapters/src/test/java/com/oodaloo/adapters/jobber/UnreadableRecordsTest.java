package com.oodaloo.adapters.jobber;

import static com.oodaloo.adapters.jobber.JobberJson.invoices;
import static com.oodaloo.adapters.jobber.JobberJson.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A record of Jobber's that says what none can")
class UnreadableRecordsTest {
  private PretendJobber jobber;

  @BeforeEach
  void start() throws IOException {
    jobber = new PretendJobber();
  }

  @AfterEach
  void stop() {
    jobber.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"19.995", "1e40", "-0.001"})
  @DisplayName("is left out and named; the rows beside it are read")
  void leftOut(String total) {
    jobber.answers(two(invoices("paid", "Deck", total, "0.0"), invoices("paid", "Deck", "5", "0")));

    Page page = jobber.page(JobberList.INVOICES, Instant.EPOCH, "");

    assertThat(page.unreadable()).containsExactly("INVOICES SW52LzE");
    assertThat(page.changes()).hasSize(1);
  }

  @Test
  @DisplayName("More tax than the total is left out; a credit has no tax")
  void tax() {
    jobber
        .answers(
            invoices("paid", "Deck", "100", "0").replace("\"taxAmount\":0", "\"taxAmount\":101"))
        .answers(
            invoices("paid", "Deck", "-100", "0")
                .replace("\"taxAmount\":0", "\"taxAmount\":-8.25"));

    assertThat(jobber.page(JobberList.INVOICES, Instant.EPOCH, "").unreadable()).hasSize(1);
    Invoice credit = invoice();
    assertThat(credit.total()).isEqualTo(Money.usd(-10_000));
    assertThat(credit.terms().tax().isZero()).isTrue();
  }

  @Test
  @DisplayName("An invoice keeps tax, discount, subject, and of a bad debt what was given up")
  void terms() {
    jobber.answers(
        invoices("bad_debt", "Deck PO 4471", "1082.50", "0")
            .replace("\"taxAmount\":0", "\"taxAmount\":82.5")
            .replace("\"discountAmount\":0", "\"discountAmount\":-50")
            .replace("\"depositAmount\":0", "\"depositAmount\":200")
            .replace("\"paymentsTotal\":0", "\"paymentsTotal\":82.5"));

    Invoice read = invoice();

    assertThat(read.terms().tax()).isEqualTo(Money.usd(8_250));
    assertThat(read.terms().discount()).isEqualTo(Money.usd(5_000));
    assertThat(read.terms().writtenOff()).isEqualTo(Money.usd(80_000));
    assertThat(read.terms().subject()).isEqualTo("Deck PO 4471");
  }

  @Test
  @DisplayName(
      "A payment by another processor keeps its charge's number; a deposit keeps its quote")
  void otherProcessor() {
    jobber.answers(
        payment("EPaymentPaymentRecord", "EPAYMENT", "DEPOSIT", "")
            .replace("\"details\":null", "\"details\":\"Stripe ch_3QxA71 paid\"")
            .replace("\"quote\":null", "\"quote\":{\"id\":\"UXVvdGUvMQ==\"}"));

    Payment read =
        ((BookChange.PutPayment) jobber.changes(JobberList.PAYMENTS).getFirst()).payment();

    assertThat(read.method()).isEqualTo(PaymentMethod.CARD);
    assertThat(read.reference()).isEqualTo("ch_3QxA71");
    assertThat(read.quoteId()).isEqualTo("UXVvdGUvMQ");
  }

  private Invoice invoice() {
    return ((BookChange.PutInvoice) jobber.changes(JobberList.INVOICES).getFirst()).invoice();
  }

  /// The rows of both answers in one.
  private static String two(String first, String second) {
    String start = "{\"data\":{\"invoices\":{\"nodes\":[";
    int end = second.indexOf("],\n\"pageInfo\":{\"__typename\"");
    String row = second.substring(start.length(), end);
    return start + row + "," + first.substring(start.length());
  }
}
