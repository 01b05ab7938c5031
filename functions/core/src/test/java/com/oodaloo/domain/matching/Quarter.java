package com.oodaloo.domain.matching;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleInvoice;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Eight weeks of a small contractor, drawn by a seed: every way to pay, to be recorded and to go
/// wrong turns up in some of them. `BookkeepersNotesTest` keeps what is decided about them.
final class Quarter {
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
  private static final int DAYS = 56;
  private static final String[] PRICES = {"189.00", "189.00", "249.00", "450.00", "1200.00"};

  final SampleBooks books = Sample.books().asOf("2025-03-10");
  final Map<String, List<Settlement>> said = new HashMap<>();
  private final Random random;
  private final QuarterLines lines;
  private final QuarterPapers papers;

  private Quarter(long seed) {
    random = new Random(seed);
    lines = new QuarterLines(books, random);
    papers = new QuarterPapers(books, random);
  }

  static Quarter of(long seed) {
    Quarter quarter = new Quarter(seed);
    quarter.cast();
    int jobs = 14 + quarter.random.nextInt(8);
    for (int i = 0; i < jobs; i++) {
      quarter.story(quarter.random.nextInt(16));
    }
    quarter.lines.noise();
    return quarter;
  }

  Answers answers() {
    return new Answers(said, Map.of("t3", NotIncome.Kind.OTHER), Set.of("t5"));
  }

  private void cast() {
    books.with(
        new Client("c1", "Mary Smith", false, true, List.of()),
        new Client("c2", "Maria Smith", false, false, List.of("Smith Family Trust")),
        new Client("c3", "Bob Jones", false, false, List.of()),
        new Client("c4", "Maple Grove HOA", true, false, List.of()),
        new Client("c5", "Northgate Property Group LLC", true, false, List.of("NPG Holdings")),
        new Client("cl_oakwood", "Branch", true, false, List.of()));
    books.with(
        Sample.job("j1").named("Deck Rebuild Elm"), Sample.job("j2").named(""), Sample.job("j77x"));
    books.with(
        Sample.checking("12000.00"),
        Sample.account("sav", "Savings", "500.00", new AccountHolder.Business("Same owner.")),
        Sample.account("own", "Personal", "10.00", new AccountHolder.Personal("A person's name.")),
        Sample.account("new", "Unknown", "10.00", new AccountHolder.Undecided("Not asked yet.")));
  }

  private void story(int kind) {
    String client = pick("c1", "c2", "c3", "c4", "c5", "cl_oakwood", "c1", "c3");
    String price = pick(PRICES);
    LocalDate day = MONDAY.plusDays(random.nextInt(DAYS));
    switch (kind) {
      case 0, 1 -> recorded(client, price, day, PaymentMethod.CHECK);
      case 2 -> recorded(client, price, day, PaymentMethod.ZELLE);
      case 3 -> recorded(client, price, day, PaymentMethod.ACH);
      case 4, 5 -> open(client, pick(price, odd()), day);
      case 6 -> differing(client, pick(price, "1284.00", "915.50"), day);
      case 7 -> slip(day);
      case 8 -> together(client, day);
      case 9 -> marked(client, odd(), day);
      case 10 -> payout(day);
      case 11 -> enteredTwice(client, odd(), day);
      case 12 -> lateEntry(client, price, day);
      case 13 -> returned(client, odd(), day);
      case 14 -> takenBack(client, odd(), day);
      default -> answered(client, odd(), day);
    }
  }

  private void recorded(String client, String price, LocalDate day, PaymentMethod method) {
    String id = papers.invoice(client, price, day.minusDays(9)).paid();
    String tip = random.nextInt(5) == 0 ? "20.00" : "0.00";
    papers.pay(id, client, price, method, day, tip);
    Money arriving = Sample.usd(price).plus(Sample.usd(tip));
    lines.from(client, arriving, day.plusDays(random.nextInt(5)), pick(method.name(), "CHECK"), id);
  }

  private void open(String client, String price, LocalDate day) {
    String id = papers.invoice(client, price, day.minusDays(20)).open();
    if (random.nextInt(4) > 0) {
      lines.from(client, Sample.usd(price), day, pick("ZELLE", "ACH", "CHECK", "WIRE"), id);
    }
  }

  private void differing(String client, String price, LocalDate day) {
    String id = papers.invoice(client, price, day.minusDays(12)).open();
    Money owed = Sample.usd(price);
    Money off =
        switch (random.nextInt(8)) {
          case 0 -> Money.usd(-2500);
          case 1 -> Money.usd(-owed.cents() / 50);
          case 2 -> Money.usd(owed.cents() / 100 * 3);
          case 3 -> Money.usd(50);
          case 4 -> Money.usd(-owed.cents() / 2);
          case 5 -> Money.usd(-(owed.cents() * 29 / 1000 + 30));
          case 6 -> Money.usd(4500);
          default -> Money.usd(-300);
        };
    lines.from(client, owed.plus(off), day, pick("ZELLE", "WIRE", "CHECK", "ACH"), id);
  }

  private void slip(LocalDate day) {
    Money sum = Sample.usd("0.00");
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      String client = pick("c1", "c3", "c4", "c5");
      String price = pick(odd(), pick(PRICES));
      String id = papers.invoice(client, price, day.minusDays(15)).paid();
      papers.pay(id, client, price, pick(PaymentMethod.CHECK, PaymentMethod.CASH), day, "0.00");
      sum = sum.plus(Sample.usd(price));
    }
    lines.add(sum, day.plusDays(random.nextInt(4)), pick("DEPOSIT", "BRANCH DEPOSIT 114"), "");
  }

  private void together(String client, LocalDate day) {
    Money sum = Sample.usd("0.00");
    boolean recorded = random.nextBoolean();
    for (int i = 0; i < 2; i++) {
      String price = pick(odd(), pick(PRICES));
      QuarterPapers.Drafted invoice = papers.invoice(client, price, day.minusDays(15));
      String id = recorded ? invoice.paid() : invoice.open();
      if (recorded) {
        papers.pay(id, client, price, PaymentMethod.ACH, day, "0.00");
      }
      sum = sum.plus(Sample.usd(price));
    }
    lines.from(client, sum, day.plusDays(2), pick("ACH", "WIRE", "CHECK"), "");
  }

  private void marked(String client, String price, LocalDate day) {
    String id = papers.nextId();
    SampleInvoice invoice = Sample.invoice(id).client(client).of(price).open("0.00").paid();
    books.with(random.nextBoolean() ? invoice.received(day.toString()) : invoice);
    lines.from(client, Sample.usd(price), day.plusDays(random.nextInt(9)), "CHECK", "");
  }

  private void payout(LocalDate day) {
    List<Money> charges = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String price = pick(odd(), pick(PRICES));
      String id = papers.invoice("c1", price, day.minusDays(8)).paid();
      charges.add(Sample.usd(price));
      ids.add(papers.pay(id, "c1", price, PaymentMethod.CARD, day, "0.00"));
    }
    boolean told = random.nextInt(4) > 0;
    Money net =
        lines.payout(
            "po" + papers.invoices(), ids, charges, told ? day.plusDays(2) : LocalDate.MAX);
    if (random.nextInt(6) > 0) {
      lines.add(net, day.plusDays(2L + random.nextInt(3)), "STRIPE TRANSFER ST-1", "");
    }
  }

  private void enteredTwice(String client, String price, LocalDate day) {
    String id = papers.invoice(client, price, day.minusDays(9)).paid();
    papers.pay(id, client, price, PaymentMethod.CHECK, day, "0.00");
    papers.pay(id, client, price, PaymentMethod.CHECK, day.plusDays(random.nextInt(10)), "0.00");
    lines.from(client, Sample.usd(price), day.plusDays(1), "CHECK", "");
  }

  private void lateEntry(String client, String price, LocalDate day) {
    String id = papers.invoice(client, price, day.minusDays(9)).paid();
    papers.pay(id, client, price, PaymentMethod.OTHER, day.plusDays(random.nextInt(12)), "0.00");
    lines.from(client, Sample.usd(price), day, pick("ZELLE", "CHECK"), "");
  }

  private void returned(String client, String price, LocalDate day) {
    String id = papers.invoice(client, price, day.minusDays(9)).paid();
    papers.pay(id, client, price, PaymentMethod.CHECK, day, "0.00");
    lines.from(client, Sample.usd(price), day.plusDays(1), "CHECK", "");
    lines.back(Sample.usd(price), day.plusDays(2L + random.nextInt(16)), client);
  }

  private void takenBack(String client, String price, LocalDate day) {
    open(client, price, day);
    lines.removed(client, Sample.usd(price), day.plusDays(random.nextInt(3)));
  }

  /// Somebody no client is called like has paid before, and the owner said for whom.
  private void answered(String client, String price, LocalDate day) {
    for (int i = 0; i < 2; i++) {
      String id = papers.invoice(client, price, day.minusDays(9)).open();
      String line = lines.add(Sample.usd(price), day.plusDays(7L * i), "ZELLE FROM KAREN LEE", "");
      if (i == 0) {
        said.put(line, List.of(new Settlement(id, Sample.usd(price))));
      }
    }
  }

  private String odd() {
    return Money.usd(20_000 + random.nextInt(90_000)).plain();
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
