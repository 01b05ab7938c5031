package com.oodaloo.adapters.jobber;

import static com.oodaloo.adapters.jobber.JobberJson.parts;
import static com.oodaloo.adapters.jobber.JobberJson.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Jobber's payments and payouts")
class JobberMoneyListsTest {
  private final List<BookChange> changes = new ArrayList<>();
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
  @CsvSource({
    "CheckPaymentRecord, CHEQUE, PAYMENT, CHECK, PAYMENT, 1042",
    "ZellePaymentRecord, ZELLE, DEPOSIT, ZELLE, DEPOSIT, Z-9",
    "CashPaymentRecord, CASH, REFUND, CASH, REFUND, ''",
    "CryptoPaymentRecord, CRYPTO, PAYMENT, OTHER, PAYMENT, ''",
    "OtherPaymentRecord, OTHER, BAD_DEBT, OTHER, NOT_MONEY, N-1",
    "OtherPaymentRecord, OTHER, ADJUSTED_TOMORROW, OTHER, NOT_MONEY, N-1"
  })
  @DisplayName("give a payment its rail, its kind and its number, whatever the sign of the amount")
  void payments(
      String type,
      String paymentType,
      String adjustment,
      PaymentMethod method,
      PaymentKind kind,
      String reference) {
    jobber.answers(
        payment(type, paymentType, adjustment, "\"checkNumber\":\"1042\",")
            .replace("CONFIRMED", reference));

    var payment =
        ((BookChange.PutPayment) jobber.changes(JobberList.PAYMENTS).getFirst()).payment();

    assertThat(payment.method()).isEqualTo(method);
    assertThat(payment.kind()).isEqualTo(kind);
    assertThat(payment.reference()).isEqualTo(reference);
    assertThat(payment.amount()).isEqualTo(Money.usd(800_000));
    assertThat(payment.date()).isEqualTo(LocalDate.of(2025, 1, 10));
    assertThat(payment.invoiceId()).isEqualTo("SW52LzE");
  }

  @Test
  @DisplayName("give a card payment with its tip and payout; one that failed has not come")
  void cardPayments() {
    var fields =
        """
        "transactionId":"ch_1","transactionStatus":"%s","feeAmount":3.93,"tipAmount":10.0,
        "surchargeAmount":null,"payoutEstimatedDate":"2025-01-13","payout":{"id":"UE8vMQ=="},\
        """;
    var type = "JobberPaymentsCreditCardPaymentRecord";
    jobber
        .answers(payment(type, "JOBBER_PAYMENTS", "PAYMENT", fields.formatted("SUCCEEDED")))
        .answers(payment(type, "JOBBER_PAYMENTS", "PAYMENT", fields.formatted("FAILED")));

    var paid = ((BookChange.PutPayment) jobber.changes(JobberList.PAYMENTS).getFirst()).payment();
    var failed = ((BookChange.PutPayment) jobber.changes(JobberList.PAYMENTS).getFirst()).payment();

    assertThat(paid.method()).isEqualTo(PaymentMethod.CARD);
    assertThat(paid.payoutId()).isEqualTo("UE8vMQ");
    assertThat(paid.arriving()).isEqualTo(Money.usd(801_000));
    assertThat(paid.kind()).isEqualTo(PaymentKind.PAYMENT);
    assertThat(failed.kind()).isEqualTo(PaymentKind.RETURNED);
  }

  @Test
  @DisplayName("give a payout in whole cents, taken apart over all its pages")
  void payouts() {
    jobber
        .answers(
            """
            {"data":{"payoutRecords":{"nodes":[{"id":"UE8vMQ==","identifier":"po_1","status":"PAID",
            "payoutMethod":"STANDARD","currency":"usd","grossAmount":97600,"feeAmount":0,
            "netAmount":97600,"arrivalDate":"2025-01-13T07:00:00Z","created":"2025-01-11T00:10:00Z",
            "updatedAt":"2025-01-13T08:00:00Z","failureReason":null}],
            "pageInfo":{"__typename":"PageInfo","hasNextPage":false,"endCursor":"MQ"}}}}\
            """)
        .answers(parts("PAYMENT", "PaymentBalanceTransaction", 150_000, 5_400, 144_600, true))
        .answers(parts("REFUND", "RefundBalanceTransaction", -47_000, 0, -47_000, false));

    var payout = ((BookChange.PutPayout) jobber.changes(JobberList.PAYOUTS).getFirst()).payout();

    assertThat(payout.isExplained()).isTrue();
    assertThat(payout.net()).isEqualTo(Money.usd(97_600));
    assertThat(payout.fee()).isEqualTo(Money.usd(5_400));
    assertThat(payout.gross()).isEqualTo(Money.usd(103_000));
    assertThat(payout.status()).isEqualTo(Payout.Status.PAID);
    assertThat(payout.arrival()).isEqualTo(LocalDate.of(2025, 1, 13));
    assertThat(payout.items())
        .extracting(PayoutItem::type, PayoutItem::paymentId)
        .containsExactly(tuple("payment", "UGF5LzE"), tuple("refund", "UGF5LzE"));
  }

  @Test
  @DisplayName("page the shares of a payment on their own: one invoice named by all of them is it")
  void sharesOnTheirOwn() {
    jobber.answers(shared()).answers(shares("SW52LzE=", true)).answers(shares("SW52LzE=", false));

    assertThat(((BookChange.PutPayment) jobber.changes(JobberList.PAYMENTS).getFirst()).payment())
        .extracting(payment -> payment.invoiceId())
        .isEqualTo("SW52LzE");
    assertThat(jobber.asked).hasSize(3);
    assertThat(jobber.asked.getLast().body()).contains("PaymentAllocations", "\"after\":\"MQ\"");
  }

  @Test
  @DisplayName("give each invoice its share of a payment, those of later pages too")
  void sharedOverSeveral() {
    jobber.answers(shared()).answers(shares("SW52LzE=", true)).answers(shares("SW52LzI=", false));

    assertThat(read().shares())
        .containsExactly(
            new InvoiceShare("SW52LzE", Money.usd(400_000)),
            new InvoiceShare("SW52LzI", Money.usd(400_000)));
    assertThat(read().invoiceId()).isEmpty();
  }

  @Test
  @DisplayName("leave what no invoice has yet with the payment")
  void partlyAllocated() {
    jobber.answers(
        payment("CheckPaymentRecord", "CHEQUE", "PAYMENT", "")
            .replace("\"amount\":8000.0", "\"amount\":7500.5"));

    assertThat(read().shares()).containsExactly(new InvoiceShare("SW52LzE", Money.usd(750_050)));
    assertThat(read().unallocated()).isEqualTo(Money.usd(49_950));
  }

  @Test
  @DisplayName("believe no shares that are more than the payment")
  void sharesTooLarge() {
    jobber
        .answers(shared())
        .answers(shares("SW52LzE=", true))
        .answers(shares("SW52LzI=", false).replace("4000.0", "4000.01"));

    assertThat(read().shares()).isEmpty();
    assertThat(read().unallocated()).isEqualTo(Money.usd(800_000));
  }

  private Payment read() {
    if (changes.isEmpty()) {
      changes.addAll(jobber.changes(JobberList.PAYMENTS));
    }
    return ((BookChange.PutPayment) changes.getFirst()).payment();
  }

  private static String shared() {
    return payment("CheckPaymentRecord", "CHEQUE", "PAYMENT", "\"checkNumber\":\"1\",")
        .replace("\"pageInfo\":{\"hasNextPage\":false}", "\"pageInfo\":{\"hasNextPage\":true}");
  }

  private static String shares(String invoiceId, boolean more) {
    return """
    {"data":{"paymentRecord":{"__typename":"CheckPaymentRecord","id":"UGF5LzE=",
    "allocations":{"nodes":[{"__typename":"InvoicePaymentRecordAllocation","amount":4000.0,
    "invoice":{"id":"%s"}}],
    "pageInfo":{"__typename":"PageInfo","hasNextPage":%s,"endCursor":"MQ"}}}}}\
    """
        .formatted(invoiceId, more);
  }
}
