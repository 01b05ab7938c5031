package com.oodaloo.domain.matching;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleInvoice;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.SamplePayment;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/// Small books full of coincidences: few amounts, few days, few clients, so that everything fits
/// several things. The same seed gives the same books.
public final class RandomBooks {
  private static final String[] AMOUNTS = {
    "100.00", "150.00", "200.00", "250.00", "300.00", "350.00", "500.00", "97.00"
  };
  private static final String[] WORDS = {
    "DEPOSIT", "ZELLE FROM ANN BAKER", "CHECK COLE", "i1 payment", "STRIPE", "LOAN", "Deck Job"
  };
  private static final Currency CAD = Currency.getInstance("CAD");

  private final Random random;
  private final SampleBooks books = Sample.books();

  private RandomBooks(long seed) {
    this.random = new Random(seed);
  }

  public static SampleBooks of(long seed) {
    RandomBooks made = new RandomBooks(seed);
    made.fill();
    return made.books;
  }

  private void fill() {
    books.with(Sample.client("c1", "Ann Baker"), Sample.client("c2", "Dan Cole"));
    books.with(Sample.job("j1").named("Deck Job"));
    int invoices = 1 + random.nextInt(6);
    for (int i = 0; i < invoices; i++) {
      books.with(invoice("i" + i));
    }
    int payments = random.nextInt(5);
    for (int i = 0; i < payments; i++) {
      books.with(payment("i" + i, "i" + random.nextInt(invoices)));
    }
    if (payments > 0 && random.nextInt(3) == 0) {
      Payout payout = payout(Math.min(payments, 2));
      books.with(payout).with(line("t-payout").of(payout.net()).on(payout.arrival().toString()));
    }
    if (random.nextInt(8) == 0) {
      slip();
    }
    int lines = 1 + random.nextInt(6);
    for (int i = 0; i < lines; i++) {
      books.with(line("t" + i));
    }
  }

  private SampleInvoice invoice(String id) {
    SampleInvoice invoice = Sample.invoice(id).client(pick("", "c1", "c2")).job(pick("", "j1"));
    String amount = pick(AMOUNTS);
    invoice.of(amount);
    switch (random.nextInt(6)) {
      case 0 -> invoice.paid();
      case 1 -> invoice.inDispute();
      case 2 -> invoice.open("97.00");
      case 3 -> invoice.received(day().toString()).paid();
      case 4 ->
          invoice.of(
              new Money(Sample.usd(amount).cents(), random.nextInt(5) == 0 ? CAD : Sample.USD));
      default -> invoice.issued(day().toString());
    }
    return invoice;
  }

  private SamplePayment payment(String id, String invoiceId) {
    return Sample.payment(id)
        .forInvoice(random.nextInt(5) == 0 ? "" : invoiceId)
        .of(pick(AMOUNTS))
        .tip(pick("0.00", "0.00", "50.00"))
        .by(random.nextInt(4) == 0 ? PaymentMethod.ACH : PaymentMethod.CHECK)
        .on(day().toString());
  }

  /// Two checks of odd amounts on one slip.
  private void slip() {
    long first = 10_000L + random.nextInt(90_000);
    long second = 10_000L + random.nextInt(90_000);
    LocalDate day = day();
    books.with(
        Sample.invoice("s1").of(Money.usd(first)).open("0.00").paid(),
        Sample.invoice("s2").of(Money.usd(second)).open("0.00").paid());
    books.with(check("s1", Money.usd(first), day), check("s2", Money.usd(second), day));
    books.with(
        Sample.line("t-slip")
            .of(Money.usd(first + second))
            .on(day.plusDays(1).toString())
            .saying("DEPOSIT"));
  }

  private static SamplePayment check(String id, Money amount, LocalDate day) {
    return Sample.payment(id).forInvoice(id).of(amount.plain()).on(day.toString());
  }

  private Payout payout(int size) {
    List<PayoutItem> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Money gross = Sample.usd(pick(AMOUNTS));
      items.add(
          new PayoutItem(
              "b" + i, "payment", "i" + i, "", gross, Sample.usd("3.00"), Sample.usd("0.00")));
    }
    Money gross = Money.total(Sample.USD, items.stream().map(PayoutItem::gross).toList());
    Money fee = Money.total(Sample.USD, items.stream().map(PayoutItem::fee).toList());
    LocalDate arrival = day();
    return new Payout(
        "po", "stripe", arrival, arrival, gross, fee, gross.minus(fee), Payout.Status.PAID, items);
  }

  private SampleLine line(String id) {
    SampleLine line =
        Sample.line(id)
            .of(
                pick(
                    "397.00",
                    "650.00",
                    "450.00",
                    "1050.00",
                    pick(AMOUNTS),
                    pick(AMOUNTS),
                    pick(AMOUNTS)))
            .on(day().toString())
            .saying(pick(WORDS))
            .from(pick("", "", "", "c1", "c2"));
    return random.nextInt(12) == 0 ? line.state(State.PENDING) : line;
  }

  private LocalDate day() {
    return LocalDate.of(2025, 1, 6).plusDays(random.nextInt(12));
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
