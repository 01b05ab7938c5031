package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.Truth.Income;
import com.oodaloo.sandbox.company.Truth.Share;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.company.events.BankLine.Detail;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutCard.Item;
import com.oodaloo.sandbox.company.events.PayoutStage;
import com.oodaloo.sandbox.company.events.QuoteCard;
import com.oodaloo.sandbox.company.events.QuoteStage;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorldEvent.PaymentRecorded;
import com.oodaloo.sandbox.company.events.WorldEvent.PayoutMoved;
import com.oodaloo.sandbox.company.events.WorldEvent.QuoteMoved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Three payouts of the card processor, two bank days on their way; the second gives a deposit of
/// the first back.
final class DemoPayouts {
  private static final int CARDS_A_PAYOUT = 4;
  private static final int[] PAYOUT_DAYS = {22, 44, 70};

  /// Hands over bills to be paid by card around a day.
  interface Bills {
    List<DemoBill> take(int count, LocalDate day);
  }

  private final DemoScript script;
  private final Bills bills;
  private final QuoteCard cancelled;

  DemoPayouts(DemoScript script, Bills bills) {
    this.script = script;
    this.bills = bills;
    var deposit = script.dice().bill(700, 1_500, 8);
    cancelled = new QuoteCard("Q-PERGOLA", 61, "Pergola", "CUST_011", "", deposit * 4, deposit);
  }

  void write() {
    var calendar = script.calendar();
    var deposit =
        PaymentCard.deposit(cancelled, RecordedPaymentMethod.CARD, calendar.day(PAYOUT_DAYS[0]));
    quote(QuoteStage.AWAITING_RESPONSE, PAYOUT_DAYS[0] - 6);
    quote(QuoteStage.APPROVED, PAYOUT_DAYS[0] - 1);
    quote(QuoteStage.ARCHIVED, PAYOUT_DAYS[1] - 1);
    payout(1, PAYOUT_DAYS[0], List.of(deposit));
    payout(2, PAYOUT_DAYS[1], List.of(deposit.refund(calendar.day(PAYOUT_DAYS[1]))));
    payout(3, PAYOUT_DAYS[2], List.of());
  }

  private void quote(QuoteStage stage, int day) {
    script.office(script.calendar().day(day), at -> new QuoteMoved(at, cancelled, stage));
  }

  private void payout(int number, int offset, List<PaymentCard> extras) {
    var day = script.calendar().day(offset);
    if (!script.calendar().isPlayed(day)) {
      return;
    }
    var payments = new ArrayList<>(extras);
    for (var bill : bills.take(CARDS_A_PAYOUT, day)) {
      payments.add(
          PaymentCard.of(bill.invoice(), RecordedPaymentMethod.CARD, bill.owedCents(), day, ""));
    }
    payments.forEach(payment -> script.office(day, at -> new PaymentRecorded(at, payment)));
    var items = payments.stream().map(DemoPayouts::item).toList();
    var arrival = DemoCalendar.bankDaysLater(day, 2);
    var payout = new PayoutCard(String.format(Locale.ROOT, "PO-%03d", number), day, arrival, items);
    var calendar = script.calendar();
    script.at(
        calendar.at(day, 18, 5, 0), at -> new PayoutMoved(at, payout, PayoutStage.IN_TRANSIT));
    script.at(calendar.at(arrival, 5, 5, 0), at -> new PayoutMoved(at, payout, PayoutStage.PAID));
    bankLine(payout, payments);
  }

  private void bankLine(PayoutCard payout, List<PaymentCard> payments) {
    var text = "STRIPE TRANSFER ST-" + VendorIds.jobber("Stripe", payout.key()).substring(20, 30);
    var detail = new Detail("Stripe", Channel.OTHER, "", "INCOME_OTHER_INCOME");
    var line =
        new BankLine(
            script.nextLineId(),
            DemoScript.BUSINESS,
            payout.arrival(),
            payout.netCents(),
            text.toUpperCase(Locale.ROOT),
            detail);
    var shares =
        payments.stream()
            .filter(payment -> payment.kind() == RecordedPaymentKind.PAYMENT)
            .map(payment -> new Share(payment.invoiceNumber(), payment.cents()))
            .toList();
    script.post(
        line,
        new Income(
            line.id(),
            payout.key(),
            payments.stream().map(PaymentCard::key).toList(),
            shares,
            sum(payments, RecordedPaymentKind.DEPOSIT),
            sum(payments, RecordedPaymentKind.REFUND),
            payout.feeCents()));
  }

  private static Item item(PaymentCard payment) {
    var sign = payment.kind() == RecordedPaymentKind.REFUND ? -1 : 1;
    return new Item(payment.kind(), payment.key(), sign * payment.cents(), payment.feeCents());
  }

  private static long sum(List<PaymentCard> payments, RecordedPaymentKind kind) {
    return payments.stream()
        .filter(payment -> payment.kind() == kind)
        .mapToLong(PaymentCard::cents)
        .sum();
  }
}
