package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.Truth.Income;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.company.events.BankLine.Detail;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.InvoiceTurn;
import com.oodaloo.sandbox.company.events.MoneyKind;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.QuoteCard;
import com.oodaloo.sandbox.company.events.QuoteStage;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceDrafted;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceSent;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceTurned;
import com.oodaloo.sandbox.company.events.WorldEvent.PaymentRecorded;
import com.oodaloo.sandbox.company.events.WorldEvent.QuoteMoved;
import java.util.List;

/// The odd cases: a voided, a written-off and a drafted invoice, quotes that led nowhere, a deposit
/// sent back.
final class DemoOdds {
  private final DemoScript script;
  private final DemoCalendar calendar;

  DemoOdds(DemoScript script) {
    this.script = script;
    calendar = script.calendar();
  }

  void write() {
    voided();
    writtenOff();
    drafted();
    quotes();
    depositSentBack();
  }

  private void voided() {
    var invoice = invoice("G009_9", "CUST_009", 431_203, 15);
    script.at(calendar.at(calendar.day(15), 9, 10, 0), at -> new InvoiceSent(at, invoice));
    script.at(
        calendar.at(calendar.day(15), 9, 40, 0),
        at -> new InvoiceTurned(at, invoice.number(), InvoiceTurn.VOIDED));
  }

  private void writtenOff() {
    var invoice = invoice("X990_1", "CUST_018", 61_209, -40);
    script.office(invoice.issued(), at -> new InvoiceSent(at, invoice));
    script.office(
        calendar.day(46), at -> new InvoiceTurned(at, invoice.number(), InvoiceTurn.WRITTEN_OFF));
  }

  private void drafted() {
    var invoice = invoice("Y991_1", "CUST_021", 287_511, calendar.lastDay() - 3);
    script.office(invoice.issued(), at -> new InvoiceDrafted(at, invoice));
  }

  private InvoiceCard invoice(String number, String client, long cents, int issued) {
    var day = calendar.day(issued);
    return new InvoiceCard(number, client, "", "Small works", cents, "", day, day.plusDays(14));
  }

  private void quotes() {
    var unanswered = new QuoteCard("Q-GARDEN", 62, "Garden room", "CUST_014", "", 2_845_007, 0);
    script.office(calendar.day(20), at -> new QuoteMoved(at, unanswered, QuoteStage.DRAFT));
    script.office(
        calendar.day(21), at -> new QuoteMoved(at, unanswered, QuoteStage.AWAITING_RESPONSE));
    var disputed = new QuoteCard("Q-CARPORT", 63, "Carport", "CUST_019", "", 1_139_004, 0);
    script.office(
        calendar.day(50), at -> new QuoteMoved(at, disputed, QuoteStage.AWAITING_RESPONSE));
    script.office(
        calendar.day(57), at -> new QuoteMoved(at, disputed, QuoteStage.CHANGES_REQUESTED));
  }

  private void depositSentBack() {
    var quote = new QuoteCard("Q-SAUNA", 64, "Sauna", "CUST_016", "", 620_812, 155_203);
    script.office(calendar.day(18), at -> new QuoteMoved(at, quote, QuoteStage.AWAITING_RESPONSE));
    script.office(calendar.day(22), at -> new QuoteMoved(at, quote, QuoteStage.APPROVED));
    var paid = PaymentCard.deposit(quote, RecordedPaymentMethod.CHECK, calendar.day(24));
    script.office(paid.day(), at -> new PaymentRecorded(at, paid));
    var line =
        new BankLine(
            script.nextLineId(),
            DemoScript.BUSINESS,
            DemoCalendar.bankDaysLater(paid.day(), 1),
            paid.cents(),
            DemoIncome.text(paid, ""),
            DemoIncome.detail(paid));
    script.post(
        line, new Income(line.id(), "", List.of(paid.key()), List.of(), paid.cents(), 0, 0));
    var refund = paid.refund(calendar.day(38));
    script.office(calendar.day(37), at -> new QuoteMoved(at, quote, QuoteStage.ARCHIVED));
    script.office(refund.day(), at -> new PaymentRecorded(at, refund));
    script.postOther(
        DemoScript.BUSINESS,
        refund.day().plusDays(1),
        -refund.cents(),
        "ACH DEBIT REFUND OWEN FITZGERALD",
        new Detail(DemoCast.name("CUST_016"), Channel.OTHER, "", "TRANSFER_OUT_ACCOUNT_TRANSFER"),
        MoneyKind.REFUND);
  }
}
