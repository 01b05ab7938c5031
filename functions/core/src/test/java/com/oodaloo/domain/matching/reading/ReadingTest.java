package com.oodaloo.domain.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.expected.InvoiceRooms;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read out of a bank line's words: the rail, the payer, the check, the invoice, the job.
class ReadingTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Inv. #7-a | INV 7 A",
        "Ekström & Söhne | EKSTROM SOHNE",
        "  two   words | TWO WORDS",
        "... | ''",
        "x1 | X1"
      })
  void words(String text, String words) {
    assertThat(String.join(" ", Texts.words(text))).isEqualTo(words);
  }

  @Test
  @DisplayName("Legal forms and short words are no part of a name that counts")
  void significant() {
    assertThat(Texts.significant("The Al Northgate Group LLC")).doesNotContain("LLC", "AL");
    assertThat(Texts.significant("Northgate Elm")).containsExactly("NORTHGATE", "ELM");
    assertThat(Texts.nameLike(List.of("ZELLE", "FROM", "MARY", "O", "7", "X1", "MARY", "LI")))
        .containsExactly("MARY", "LI");
  }

  @ParameterizedTest(name = "{0}: digits only {1}, any digit {2}, without zeros {3}")
  @CsvSource({
    "000412, true, true, 412",
    "0, true, true, 0",
    "A7, false, true, A7",
    "AB, false, false, AB",
    "00, true, true, 0"
  })
  void digits(String word, boolean only, boolean any, String bare) {
    assertThat(Texts.isDigits(word)).isEqualTo(only);
    assertThat(Texts.hasDigit(word)).isEqualTo(any);
    assertThat(Texts.withoutZeros(word)).isEqualTo(bare);
  }

  @Test
  @DisplayName("Nothing is no number, and no words contain nothing")
  void nothing() {
    assertThat(Texts.isDigits("")).isFalse();
    assertThat(Texts.containsAll(List.of("A"), List.of())).isFalse();
    assertThat(Texts.containsAll(List.of("A", "B"), List.of("B", "A"))).isTrue();
    assertThat(Texts.containsAll(List.of("A"), List.of("A", "B"))).isFalse();
    assertThat(Texts.speaksOfInvoice(List.of("PAID", "INVS"))).isTrue();
    assertThat(Texts.speaksOfInvoice(List.of("PAID"))).isFalse();
  }

  @ParameterizedTest(name = "\"{0}\" over {1} is {2}")
  @CsvSource({
    "ZELLE FROM ANN ACH, '', INSTANT",
    "WIRE CHECK, '', TRANSFER",
    "STRIPE DEPOSIT, '', PAYOUT",
    "MOBILE DEPOSIT, '', PHONE",
    "DEPOSIT, ach, PAPER",
    "ANN SMITH, ach, TRANSFER",
    "ANN SMITH, Wire, TRANSFER",
    "ANN SMITH, check, PAPER",
    "ANN SMITH, zelle, INSTANT",
    "ANN SMITH, online, UNKNOWN",
    "DEPOSIT ZELLE, '', INSTANT"
  })
  void rails(String text, String channel, Rail rail) {
    BankTransaction bank = Sample.line("t1").saying(text).by(channel).build();

    assertThat(Rail.of(bank, Texts.words(text))).isEqualTo(rail);
  }

  @Test
  @DisplayName("A check number makes a line without words a paper one")
  void paper() {
    BankTransaction bank = Sample.line("t1").saying("ANN").by("ach").check("12").build();

    assertThat(Rail.of(bank, List.of("ANN"))).isEqualTo(Rail.PAPER);
    assertThat(Rail.PAPER.isPaper()).isTrue();
    assertThat(Rail.PHONE.isPaper()).isTrue();
    assertThat(Rail.TRANSFER.isPaper()).isFalse();
    assertThat(List.of(Rail.values()).stream().filter(Rail::maySum))
        .containsExactlyInAnyOrder(Rail.TRANSFER, Rail.PHONE, Rail.PAPER, Rail.UNKNOWN);
  }

  @ParameterizedTest(name = "{1} recorded, {0} at the bank: {2}, mistyped {3}")
  @CsvSource({
    "INSTANT, ZELLE, 2000, false",
    "INSTANT, CHECK, -3300, true",
    "INSTANT, CARD, -4000, true",
    "INSTANT, OTHER, 500, false",
    "TRANSFER, ACH, 1500, false",
    "TRANSFER, ZELLE, -3300, true",
    "PHONE, CHECK, 1500, false",
    "PHONE, CASH, -3300, true",
    "PAPER, CASH, 700, false",
    "PAPER, CHECK, 1200, false",
    "PAPER, ZELLE, -3300, true",
    "PAYOUT, CARD, 0, false",
    "PAYOUT, CHECK, -4000, true",
    "UNKNOWN, CHECK, 0, false",
    "UNKNOWN, PROCESSOR_ACH, -4000, false"
  })
  void methods(Rail rail, PaymentMethod method, int weight, boolean mistyped) {
    assertThat(rail.speaksFor(method)).isEqualTo(weight);
    assertThat(rail.isMistyped(method)).isEqualTo(mistyped);
  }

  @ParameterizedTest(name = "\"{0}\" names {1}, and {2} for certain")
  @CsvSource(
      delimiter = '|',
      value = {
        "ZELLE FROM MARY SMITH | c1=11000 | c1",
        "ZELLE FROM SMITH FAMILY TRUST | c2=12000 | c2",
        "ZELLE FROM SMITH | c1=5000 c2=5000 | ''",
        "ZELLE FROM M SMITH | c1=5000 c2=5000 | ''",
        "ZELLE FROM R JONES | c3=6000 | c3",
        "ZELLE FROM BOB JON | c3=12000 | c3",
        "ZELLE FROM BO JONES | c3=6000 | c3",
        "ZELLE FROM NORTHGATE PROPERTY GRO | c5=12000 | c5",
        "ZELLE FROM CL OAKWOOD | cl_oakwood=12000 | cl_oakwood",
        "BRANCH DEPOSIT | '' | ''",
        "ZELLE FROM NOBODY KNOWN | '' | ''"
      })
  void payers(String text, String named, String only) {
    Payer payer = read(Sample.line("t1").saying(text).by("")).payer();

    assertThat(payer.clients().entrySet().stream().map(Object::toString).sorted().toList())
        .isEqualTo(named.isEmpty() ? List.of() : List.of(named.split(" ", -1)));
    assertThat(payer.only()).isEqualTo(only);
    assertThat(payer.isKnown()).isEqualTo(!only.isEmpty());
  }

  @Test
  @DisplayName("The phrase is what stands where a name would, and paper lines have none")
  void phrases() {
    assertThat(read(Sample.line("t1").saying("ZELLE FROM KAREN LEE LEE")).payer().phrase())
        .isEqualTo("KAREN LEE");
    assertThat(read(Sample.line("t1").saying("DEPOSIT KAREN LEE")).payer().phrase()).isEmpty();
    assertThat(read(Sample.line("t1").saying("ZELLE FROM KAREN LEE")).payer().isStranger())
        .isTrue();
    assertThat(read(Sample.line("t1").saying("ZELLE FROM MARY SMITH")).payer().isStranger())
        .isFalse();
    assertThat(read(Sample.line("t1").saying("DEPOSIT")).payer().isStranger()).isFalse();
  }

  @ParameterizedTest(name = "\"{0}\" with {1}: check {2}")
  @CsvSource({
    "CHECK 000412 DEPOSIT, '', 412",
    "DEPOSIT CHK 7, '', 7",
    "CHECK DEPOSIT 7, '', ''",
    "CHECK A7, '', ''",
    "DEPOSIT, 0099, 99",
    "7 CHECK, '', ''"
  })
  void checks(String text, String number, String check) {
    assertThat(read(Sample.line("t1").saying(text).check(number)).checkNumber()).isEqualTo(check);
  }

  @ParameterizedTest(name = "\"{0}\": invoice {1}, job {2}")
  @CsvSource({
    "ZELLE INV 10042, true, false",
    "ZELLE 10042, true, false",
    "DEPOSIT 10042, false, false",
    "DEPOSIT INVOICE 10042, true, false",
    "ZELLE 10043, false, false",
    "ZELLE DECK REBUILD, false, true",
    "ZELLE DECK, false, false",
    "ZELLE J77X, false, true"
  })
  void invoicesAndJobs(String text, boolean invoice, boolean job) {
    Line line = read(Sample.line("t1").saying(text).by(""));
    InvoiceRooms rooms =
        new InvoiceRooms(
            Sample.books()
                .with(Sample.job("j77x").named("Deck Rebuild"))
                .with(Sample.invoice("10042").job("j77x"))
                .build());

    assertThat(rooms.of("10042").isNamed(line)).isEqualTo(invoice);
    assertThat(rooms.of("10042").isJobNamed(line)).isEqualTo(job);
    assertThat(rooms.of("other").isNamed(line)).isFalse();
    assertThat(rooms.of("").isJobNamed(line)).isFalse();
  }

  @ParameterizedTest(name = "{0}, check {1}, recorded as {2} with {3}: weighs {4}, tied {5}")
  @CsvSource({
    "DEPOSIT, 0412, CHECK, 412, 8000, true",
    "DEPOSIT, 412, CHECK, 000412, 8000, true",
    "DEPOSIT, 413, CHECK, 412, -5000, false",
    "DEPOSIT, 413, CHECK, A12, 0, false",
    "DEPOSIT, 413, ZELLE, 412, 0, false",
    "DEPOSIT, '', CHECK, 412, 0, false",
    "DEPOSIT, '', CHECK, '', 0, false",
    "DEPOSIT, 413, CHECK, '', 0, false",
    "ZELLE CONF X4Z, '', ZELLE, x4z, 8000, true",
    "ZELLE CONF X4, '', ZELLE, X4, 0, false"
  })
  void references(
      String text, String check, PaymentMethod method, String reference, int weight, boolean tied) {
    MatchRun run =
        new MatchRun(
            Sample.books()
                .with(Sample.payment("p1").by(method).reference(reference))
                .with(Sample.line("t1").saying(text).check(check).by(""))
                .build(),
            Answers.NONE,
            AutoMatchPolicy.AT_FIRST);
    Line line = run.all().getFirst();
    Receivable recorded = run.receivables().getFirst();

    assertThat(run.names.weight(line, recorded)).isEqualTo(weight);
    assertThat(run.names.isTied(line, recorded)).isEqualTo(tied);
  }

  private static Line read(SampleLine line) {
    Books books =
        Sample.books()
            .with(
                Sample.client("c1", "Mary Smith"),
                new Client("c2", "Maria Smith", false, false, List.of("Smith Family Trust")),
                Sample.client("c3", "Bob Jones"),
                Sample.client("c5", "Northgate Property Group LLC"),
                Sample.client("cl_oakwood", "Branch"))
            .with(line)
            .build();
    return new MatchRun(books, Answers.NONE, AutoMatchPolicy.AT_FIRST).all().getFirst();
  }
}
