package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus.Known;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.payout.PayoutItemKind;
import com.oodaloo.sandbox.company.VendorIds;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What Jobber tells of money that turns, read over the wire by the product's own sync.
@DisplayName("Money that turns, in Jobber's words")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyThatTurnsTest {
  private SandboxedSync sync;
  private Books books;

  @BeforeAll
  void read() throws Exception {
    sync = new SandboxedSync(MoneyThatTurns.world());
    sync.drainWhole();
    books = sync.kept().books();
  }

  @AfterAll
  void close() {
    sync.close();
  }

  @Test
  @DisplayName("An invoice tells its tax and its discount; a bad debt what was given up")
  void invoices() {
    assertThat(invoice("3001").terms().tax()).isEqualTo(Money.usd(8_250));
    assertThat(invoice("3001").terms().discount()).isEqualTo(Money.usd(10_000));
    assertThat(invoice("3002").status()).isEqualTo(Known.BAD_DEBT);
    assertThat(invoice("3002").writtenOff()).isEqualTo(Money.usd(50_000));
  }

  @Test
  @DisplayName("A dispute, a bank payment that failed, a lender, another processor's charge")
  void payments() {
    assertThat(payment("P1").state()).isEqualTo(PaymentState.DISPUTED);
    assertThat(payment("P3").kind()).isEqualTo(PaymentKind.RETURNED);
    assertThat(payment("P3F").kind()).isEqualTo(PaymentKind.RETURNED);
    assertThat(invoice("3003").balance()).isEqualTo(Money.usd(300_000));
    assertThat(payment("P4").method()).isEqualTo(PaymentMethod.FINANCING);
    assertThat(payment("P5").method()).isEqualTo(PaymentMethod.CARD);
    assertThat(payment("P5").reference()).isEqualTo("ch_P5");
    assertThat(payment("P6").payoutId()).isEqualTo(id("PO-2"));
  }

  @Test
  @DisplayName("A payout at once has no list; the next one names it; its loan is no charge")
  void atOnce() {
    assertThat(payout("PO-NOW").instant()).isTrue();
    assertThat(payout("PO-NOW").items()).isEmpty();
    assertThat(kinds("PO-1"))
        .containsExactly(
            PayoutItemKind.CHARGE,
            PayoutItemKind.PAID_BEFORE,
            PayoutItemKind.FEE,
            PayoutItemKind.LOAN);
    assertThat(payout("PO-1").items().get(1).payoutId()).isEqualTo(id("PO-NOW"));
    assertThat(payout("PO-1").charges()).isEqualTo(Money.usd(3_669));
    assertThat(payout("PO-1").borrowed()).isEqualTo(Money.usd(1_500_000));
    assertThat(payout("PO-1").isExplained()).isTrue();
  }

  @Test
  @DisplayName("A payout that failed says why; what comes later is told by its kind")
  void failed() {
    assertThat(payout("PO-2").status()).isEqualTo(Payout.Status.FAILED);
    assertThat(payout("PO-2").failureReason()).isEqualTo("account_closed");
    assertThat(kinds("PO-3"))
        .containsExactly(
            PayoutItemKind.OTHER,
            PayoutItemKind.CHARGE,
            PayoutItemKind.REPAYMENT,
            PayoutItemKind.RESERVE);
    assertThat(kinds("PO-4"))
        .containsExactly(
            PayoutItemKind.DISPUTE,
            PayoutItemKind.REFUND,
            PayoutItemKind.FEE,
            PayoutItemKind.RESERVE);
  }

  private static String id(String payout) {
    return JobberIds.kept(VendorIds.payout(payout));
  }

  private Payout payout(String key) {
    return books.payouts().stream()
        .filter(each -> each.id().equals(id(key)))
        .findFirst()
        .orElseThrow();
  }

  private List<PayoutItemKind> kinds(String key) {
    return payout(key).items().stream().map(PayoutItem::kind).toList();
  }

  private Payment payment(String key) {
    String id = JobberIds.kept(VendorIds.payment(key));
    return books.payments().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private Invoice invoice(String number) {
    return books.invoices().stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
