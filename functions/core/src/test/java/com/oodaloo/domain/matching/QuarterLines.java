package com.oodaloo.domain.matching;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The bank's side of a `Quarter`, in the words banks use.
final class QuarterLines {
  private static final Map<String, String[]> CALLED =
      Map.of(
          "c1", new String[] {"MARY SMITH", "M SMITH", "SMITH MARY"},
          "c2", new String[] {"MARIA SMITH", "SMITH FAMILY TRUST", "SMITH"},
          "c3", new String[] {"BOB JONES", "JONES", "R JONES"},
          "c4", new String[] {"MAPLE GROVE HOA", "MAPLE GROV", "Maple Gröve HOA"},
          "c5", new String[] {"NORTHGATE PROPERTY GR", "NPG HOLDINGS", "NORTHGATE PROPERTY GROUP"},
          "cl_oakwood", new String[] {"BRANCH", "CL_OAKWOOD", "SOMEBODY ELSE"});

  private final SampleBooks books;
  private final Random random;
  private int count;

  QuarterLines(SampleBooks books, Random random) {
    this.books = books;
    this.random = random;
  }

  /// A client's money: sometimes with a name, the invoice, the job or the check's number.
  String from(String client, Money amount, LocalDate day, String rail, String invoice) {
    String name = pick(CALLED.getOrDefault(client, new String[] {""}));
    String about =
        switch (random.nextInt(6)) {
          case 0 -> " INV " + invoice;
          case 1 -> " DECK REBUILD ELM";
          case 2 -> " j77x";
          case 3 -> " INVOICE";
          default -> "";
        };
    String text =
        switch (rail) {
          case "ZELLE" -> "ZELLE FROM " + name + about;
          case "ACH" -> "ACH CREDIT " + name + about;
          case "WIRE" -> "WIRE IN " + name + about;
          case "CASH" -> "COUNTER DEPOSIT";
          default -> pick("MOBILE DEPOSIT", "DEPOSIT", "CHECK 10" + random.nextInt(20), "Payment");
        };
    return add(amount, day, text, random.nextInt(14) == 0 ? client : "");
  }

  String add(Money amount, LocalDate day, String text, String client) {
    String id = "t" + count++;
    String account = random.nextInt(30) == 0 ? "new" : Sample.CHECKING;
    books.with(
        Sample.line(id)
            .of(amount)
            .on(day.toString())
            .saying(text)
            .from(client)
            .by(pick("", "ach", "check", "zelle"))
            .in(account));
    return id;
  }

  /// Returns the net. A day that never comes means that no payout was told.
  Money payout(String id, List<String> payments, List<Money> charges, LocalDate arrival) {
    List<PayoutItem> items = new ArrayList<>();
    Money gross = Sample.usd("0.00");
    Money fee = Sample.usd("0.00");
    for (int i = 0; i < charges.size(); i++) {
      Money kept = Money.usd(charges.get(i).cents() * 29 / 1000 + 30);
      items.add(
          new PayoutItem(
              id + i, "payment", payments.get(i), "", charges.get(i), kept, Sample.usd("0.00")));
      gross = gross.plus(charges.get(i));
      fee = fee.plus(kept);
    }
    Money net = gross.minus(fee);
    if (!arrival.equals(LocalDate.MAX)) {
      books.with(
          new Payout(id, "stripe", arrival, arrival, gross, fee, net, Payout.Status.PAID, items));
    }
    return net;
  }

  void back(Money amount, LocalDate day, String client) {
    String name = pick(CALLED.getOrDefault(client, new String[] {""}));
    add(amount.negated(), day, pick("RETURNED ITEM " + name, "CHECK 7 NSF", "FEE"), "");
  }

  void removed(String client, Money amount, LocalDate day) {
    books.with(
        Sample.line("gone" + count++)
            .of(amount)
            .on(day.toString())
            .saying("ZELLE FROM " + pick(CALLED.getOrDefault(client, new String[] {""})))
            .state(State.REMOVED));
  }

  /// What is no client's money.
  void noise() {
    LocalDate day = LocalDate.of(2025, 1, 20).plusDays(random.nextInt(20));
    add(Money.usd(-8_450), day, "HOME DEPOT 4411", "");
    add(Money.usd(2_150), day.plusDays(3), "HOME DEPOT 4411", "");
    add(Money.usd(250_000), day, pick("SBA LOAN PROCEEDS", "OWNER CONTRIBUTION"), "");
    add(Money.usd(900_000), day, pick("SBA LOAN PROCEEDS", "OWNER CONTRIBUTION"), "");
    add(Money.usd(-4_000), day, pick("IRS USATAXPYMT EFTPS", "SALES TAX"), "");
    add(Money.usd(127), day, pick("INTEREST PAID", "REFUND OF FEE"), "");
    add(Money.usd(100_000), day, "ONLINE TRANSFER FROM SAV 1177", "");
    books.with(
        Sample.line("s1").of("-1000.00").on(day.toString()).saying("TRANSFER").in("sav"),
        Sample.line("s2").of("600.00").on(day.toString()).saying("XFER FROM CHECKING").in("sav"),
        Sample.line("s3").of("-600.00").on(day.plusDays(1).toString()).saying("XFER TO SAVINGS"),
        Sample.line("o1").of("300.00").on(day.toString()).saying("VENMO").in("own"),
        Sample.line("w1").of("450.00").on(day.toString()).state(State.PENDING),
        Sample.line("f1")
            .of(new Money(50_000, Currency.getInstance("CAD")))
            .on(day.toString())
            .saying("WIRE IN MARY SMITH"));
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
