package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.Truth.Income;
import com.oodaloo.sandbox.company.Truth.Share;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.company.events.BankLine.Detail;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How the clients' money reaches the bank: alone, in parts, several checks in one deposit, cards
/// in one payout.
final class DemoIncome {
  private static final int[] BATCH_DAYS = {9, 17, 31, 38, 51, 59, 73};
  private static final List<Integer> STILL_OPEN = List.of(1, 3, 6);
  private static final List<RecordedPaymentMethod> SINGLE_METHODS =
      List.of(
          RecordedPaymentMethod.BANK_TRANSFER,
          RecordedPaymentMethod.CHECK,
          RecordedPaymentMethod.ZELLE,
          RecordedPaymentMethod.BANK_TRANSFER,
          RecordedPaymentMethod.CHECK);

  private final DemoScript script;
  private final DemoCalendar calendar;
  private final List<DemoBill> unpaid;

  DemoIncome(DemoScript script, List<DemoBill> bills) {
    this.script = script;
    calendar = script.calendar();
    unpaid = new ArrayList<>(bills);
    unpaid.sort(
        Comparator.comparing((DemoBill bill) -> bill.invoice().issued())
            .thenComparing(bill -> bill.invoice().number()));
    var open =
        STILL_OPEN.stream()
            .filter(back -> back <= unpaid.size())
            .map(back -> unpaid.get(unpaid.size() - back))
            .toList();
    unpaid.removeAll(open);
  }

  void write(List<PaymentCard> deposits) {
    new DemoPayouts(script, this::take).write();
    for (var offset : BATCH_DAYS) {
      batch(DemoCalendar.bankDay(calendar.day(offset)));
    }
    deposits.forEach(this::deposit);
    for (var i = 0; i < unpaid.size(); i++) {
      single(unpaid.get(i), i);
    }
  }

  /// Takes the bills whose clients mean to pay nearest to a day, out of those sent before it.
  private List<DemoBill> take(int count, LocalDate day) {
    var nearest =
        unpaid.stream()
            .filter(bill -> bill.invoice().issued().isBefore(day.minusDays(1)))
            .sorted(
                Comparator.comparingLong(
                    bill -> Math.abs(ChronoUnit.DAYS.between(day, bill.payDay()))))
            .limit(count)
            .toList();
    unpaid.removeAll(nearest);
    return nearest;
  }

  private void batch(LocalDate day) {
    if (!calendar.isPlayed(day)) {
      return;
    }
    var payments = new ArrayList<String>();
    var shares = new ArrayList<Share>();
    for (var bill : take(script.dice().between(2, 4), day)) {
      var taken = day.minusDays(1);
      var payment =
          PaymentCard.of(bill.invoice(), RecordedPaymentMethod.CHECK, bill.owedCents(), taken, "");
      script.office(taken, at -> new WorldEvent.PaymentRecorded(at, payment));
      payments.add(payment.key());
      shares.add(new Share(bill.invoice().number(), bill.owedCents()));
    }
    var sum = shares.stream().mapToLong(Share::cents).sum();
    income(
        day,
        sum,
        "DEPOSIT BRANCH 0412",
        new Detail("", Channel.OTHER, "", "TRANSFER_IN_DEPOSIT"),
        payments,
        shares,
        0);
  }

  private void deposit(PaymentCard payment) {
    script.office(payment.day(), at -> new WorldEvent.PaymentRecorded(at, payment));
    var text = text(payment, "DEPOSIT " + payment.quoteKey());
    income(
        payment.day(),
        payment.cents(),
        text,
        detail(payment),
        List.of(payment.key()),
        List.of(),
        payment.cents());
  }

  private void single(DemoBill bill, int index) {
    var method = SINGLE_METHODS.get(index % SINGLE_METHODS.size());
    var second = DemoCalendar.bankDay(bill.payDay().plusDays(8));
    var fits = !second.isAfter(calendar.day(calendar.lastDay() - 4));
    if (index % 9 == 4 && fits && bill.owedCents() % 100 > 1) {
      var first = bill.owedCents() / 20_000 * 10_000 + 1;
      paid(bill, method, first, bill.payDay(), "a", 0);
      paid(bill, method, bill.owedCents() - first, second, "b", 0);
    } else {
      var early = bill.payDay().isBefore(calendar.day(calendar.lastDay() - 12));
      paid(bill, method, bill.owedCents(), bill.payDay(), "", index % 11 == 3 && early ? 4 : 0);
    }
  }

  private void paid(
      DemoBill bill,
      RecordedPaymentMethod method,
      long cents,
      LocalDate day,
      String part,
      int recordedLate) {
    var payment = PaymentCard.of(bill.invoice(), method, cents, day, part);
    script.office(day.plusDays(recordedLate), at -> new WorldEvent.PaymentRecorded(at, payment));
    var bankDay = method == RecordedPaymentMethod.CHECK ? DemoCalendar.bankDaysLater(day, 1) : day;
    var share = new Share(bill.invoice().number(), cents);
    income(
        bankDay,
        cents,
        text(payment, "INV " + bill.invoice().number()),
        detail(payment),
        List.of(payment.key()),
        List.of(share),
        0);
  }

  private void income(
      LocalDate day,
      long cents,
      String text,
      Detail detail,
      List<String> payments,
      List<Share> shares,
      long deposit) {
    var line = new BankLine(script.nextLineId(), DemoScript.BUSINESS, day, cents, text, detail);
    script.post(line, new Income(line.id(), "", payments, shares, deposit, 0, 0));
  }

  static String text(PaymentCard payment, String about) {
    var name = DemoCast.name(payment.clientKey()).toUpperCase(Locale.ROOT);
    return switch (payment.method()) {
      case BANK_TRANSFER -> "ACH CREDIT " + name + " " + about;
      case CHECK -> "MOBILE DEPOSIT CHECK " + payment.reference();
      case ZELLE -> "ZELLE PAYMENT FROM " + name;
      case CARD, OUTSIDE_CARD, PROCESSOR_ACH, CONSUMER_FINANCING -> "CARD " + name;
    };
  }

  static Detail detail(PaymentCard payment) {
    var isCheck = payment.method() == RecordedPaymentMethod.CHECK;
    var name = isCheck ? "" : DemoCast.name(payment.clientKey());
    var number = isCheck ? payment.reference() : "";
    var channel = payment.method() == RecordedPaymentMethod.ZELLE ? Channel.ONLINE : Channel.OTHER;
    return new Detail(name, channel, number, "INCOME_OTHER_INCOME");
  }
}
