package com.oodaloo.sandbox.worlds.draft;

import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.PayoutItem;
import java.time.LocalDate;

/// How card money stands in Jobber, and in the list of a payout. `jobbers` says whether the
/// processor is Jobber's, not the firm's own.
public record CardRecords(Draft draft, boolean jobbers, int feePerMille) {

  /// The firm's own processor leaves its charge's number where the office, or the link between the
  /// two, has put it.
  public Payment of(Remittance money, String payoutId) {
    Remittance.Part part = money.parts().getFirst();
    boolean early = money.is(Anomaly.BEFORE_INVOICE);
    boolean known = !part.bill().issued().isAfter(draft.window.last());
    boolean numbered = !jobbers && !money.is(Anomaly.NO_CHARGE_NUMBER);
    return new Payment(
        draft.ids.next("p"),
        known ? part.bill().id() : "",
        money.from().id(),
        Money.usd(part.cents()),
        Money.usd(tip(money)),
        money.rail().method(),
        early ? PaymentKind.DEPOSIT : PaymentKind.PAYMENT,
        money.sent(),
        numbered ? draft.ids.next("ch_") : "",
        payoutId);
  }

  /// The processor names the payment of a charge; of a deposit only the payment names the payout;
  /// the firm's own names its charge.
  public PayoutItem item(Remittance money, Payment payment) {
    boolean deposit = payment.kind() == PaymentKind.DEPOSIT;
    long gross = money.arriving();
    long fee =
        money.rail() == MoneyRail.CARD ? (gross * feePerMille + 500) / 1_000 + 30 : gross / 100;
    String charge = payment.reference().isEmpty() ? draft.ids.next("ch_") : payment.reference();
    return new PayoutItem(
        draft.ids.next("b"),
        jobbers ? (deposit ? "deposit" : "payment") : "charge",
        deposit || !jobbers ? "" : payment.id(),
        "",
        Money.usd(gross),
        Money.usd(fee),
        Money.usd(jobbers ? tip(money) : 0),
        "",
        jobbers ? "" : charge);
  }

  private static long tip(Remittance money) {
    return money.is(Anomaly.TIP) ? money.gap().cents() : 0;
  }

  /// The same payment, as it stands later.
  public static Payment as(Payment of, PaymentKind kind, PaymentState state) {
    return new Payment(
        of.id(),
        of.shares(),
        of.clientId(),
        of.amount(),
        of.tip(),
        of.method(),
        kind,
        of.date(),
        of.reference(),
        of.payoutId(),
        of.quoteId(),
        state);
  }

  /// Money of it that goes back.
  public Payment back(Payment of, long cents, LocalDate day, PaymentKind kind) {
    return new Payment(
        draft.ids.next("p"),
        of.invoiceId(),
        of.clientId(),
        Money.usd(cents),
        Money.usd(0),
        of.method() == PaymentMethod.PROCESSOR_ACH && kind == PaymentKind.RETURNED
            ? of.method()
            : PaymentMethod.CARD,
        kind,
        day,
        "",
        "");
  }
}
