package com.oodaloo.adapters.jobber;

import com.oodaloo.sandbox.company.Truth;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.ClientCard;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.InvoiceTurn;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutLine;
import com.oodaloo.sandbox.company.events.PayoutStage;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// One of each: a taxed and discounted invoice, a bad debt, a disputed card, a bank payment that
/// fails, a lender, a charge of another processor, a payout at once inside the next, one that fails
/// and comes with the next, an advance and its first repayment, a reserve.
final class MoneyThatTurns {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final Instant START = DAY.atStartOfDay(ZONE).toInstant();
  private final List<WorldEvent> events = new ArrayList<>();

  private MoneyThatTurns() {}

  static World world() {
    MoneyThatTurns money = new MoneyThatTurns();
    money.office();
    money.payouts();
    return new World(
        "Precision Contractors LLC",
        ZONE,
        DAY.plusDays(3),
        4,
        List.of(),
        money.events,
        new Truth(List.of(), List.of()));
  }

  private void office() {
    events.add(
        new WorldEvent.ClientAdded(START, new ClientCard("dana", "Dana Whitlock", false, false)));
    sent(invoice("3001", 108_250).with(new InvoiceCard.Terms(8_250, 10_000)));
    sent(invoice("3002", 50_000));
    sent(invoice("3003", 300_000));
    sent(invoice("3004", 1_000_000));
    sent(invoice("3005", 40_000));
    sent(invoice("3006", 90_000));
    paid("P1", RecordedPaymentKind.PAYMENT, RecordedPaymentMethod.CARD, "3001", "", 108_250);
    paid(
        "P3",
        RecordedPaymentKind.PAYMENT,
        RecordedPaymentMethod.PROCESSOR_ACH,
        "3003",
        "",
        300_000);
    paid(
        "P3F",
        RecordedPaymentKind.FAILED_ACH_PAYMENT,
        RecordedPaymentMethod.PROCESSOR_ACH,
        "3003",
        "P3",
        300_000);
    paid(
        "P4",
        RecordedPaymentKind.PAYMENT,
        RecordedPaymentMethod.CONSUMER_FINANCING,
        "3004",
        "",
        1_000_000);
    paid("P5", RecordedPaymentKind.PAYMENT, RecordedPaymentMethod.OUTSIDE_CARD, "3005", "", 40_000);
    paid("P6", RecordedPaymentKind.PAYMENT, RecordedPaymentMethod.CARD, "3006", "", 90_000);
    events.add(
        new WorldEvent.InvoiceTurned(START.plusSeconds(300), "3002", InvoiceTurn.WRITTEN_OFF));
  }

  private void payouts() {
    PayoutCard atOnce =
        new PayoutCard(
            "PO-NOW", DAY, DAY, List.of(own(PayoutLine.PAYMENT, "N", 50_000, "")), true, "");
    moved(atOnce, PayoutStage.PAID);
    moved(
        payout(
            "PO-1",
            new PayoutCard.Item(RecordedPaymentKind.PAYMENT, "P1", 108_250, 3_169),
            own(PayoutLine.INSTANT_PAYOUT, "I1", -50_000, "PO-NOW"),
            own(PayoutLine.INSTANT_PAYOUT_FEE, "F1", -500, ""),
            own(PayoutLine.FINANCING_PAYOUT, "L1", 1_500_000, "")),
        PayoutStage.PAID);
    PayoutCard broken =
        payout("PO-2", new PayoutCard.Item(RecordedPaymentKind.PAYMENT, "P6", 90_000, 2_640));
    moved(broken.failed("account_closed"), PayoutStage.FAILED);
    moved(
        payout(
            "PO-3",
            own(PayoutLine.PAYOUT_FAILURE, "X1", 87_360, "PO-2"),
            new PayoutCard.Item(RecordedPaymentKind.PAYMENT, "P3", 300_000, 3_000),
            own(PayoutLine.FINANCING_REPAYMENT, "L2", -30_000, ""),
            own(PayoutLine.RESERVED_FUNDS, "R1", -20_000, "")),
        PayoutStage.PAID);
    moved(
        payout(
            "PO-4",
            new PayoutCard.Item(PayoutLine.DISPUTE, "P1", -108_250, 1_500, ""),
            new PayoutCard.Item(PayoutLine.REFUND, "P3F", -300_000, 0, ""),
            own(PayoutLine.FEE_ADJUSTMENT, "F2", -1_000, ""),
            own(PayoutLine.RESERVED_FUNDS, "R2", 20_000, "")),
        PayoutStage.PAID);
  }

  private static PayoutCard payout(String key, PayoutCard.Item... items) {
    return new PayoutCard(key, DAY.plusDays(1), DAY.plusDays(2), List.of(items));
  }

  private static PayoutCard.Item own(PayoutLine line, String key, long cents, String payout) {
    return PayoutCard.Item.own(line, key, cents, payout);
  }

  private void moved(PayoutCard payout, PayoutStage stage) {
    events.add(new WorldEvent.PayoutMoved(START.plusSeconds(600), payout, stage));
  }

  private void sent(InvoiceCard invoice) {
    events.add(new WorldEvent.InvoiceSent(START.plusSeconds(60), invoice));
  }

  private static InvoiceCard invoice(String number, long cents) {
    return new InvoiceCard(number, "dana", "", "Works", cents, "", DAY, DAY.plusDays(30));
  }

  private void paid(
      String key,
      RecordedPaymentKind kind,
      RecordedPaymentMethod method,
      String invoice,
      String takesBack,
      long cents) {
    PaymentCard card =
        new PaymentCard(
            key, kind, method, "dana", invoice, "", takesBack, "ch_" + key, cents, 0, DAY);
    events.add(new WorldEvent.PaymentRecorded(START.plusSeconds(120), card));
  }
}
