package com.oodaloo.domain.matching.rules;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.matching.Told;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the owner is offered about a deposit that was not settled.
class CandidateSearchTest {
  private static SampleBooks owing(int count, String dollars) {
    SampleBooks books = Sample.books().with(client("c1", "Mary Smith"));
    for (int i = 10; i < 10 + count; i++) {
      books.with(invoice("i" + i).client("c1").of(dollars).issued("2025-01-03"));
    }
    return books;
  }

  private static Question asked(SampleBooks books) {
    return Told.decide(books).questions().getFirst();
  }

  @Test
  @DisplayName("Of many that owe the amount five are offered, and how many there are is said")
  void many() {
    Question question = asked(owing(7, "189.00").with(line("t1").of("189.00").saying("DEPOSIT")));

    assertThat(question.alternatives()).hasSize(5);
    assertThat(question.whyNot())
        .containsExactly("7 receivables have this amount, so the amount proves nothing.");
  }

  @Test
  @DisplayName("Of a crowd that owes the amount some of the nearest are offered")
  void crowd() {
    SampleBooks books =
        owing(25, "189.00").with(line("t1").of("189.00").saying("DEPOSIT").on("2025-01-10"));

    assertThat(Told.questions(Told.decide(books)))
        .containsExactly("t1 several-fit: i11 | i12 | i13 | i14 | i15");
  }

  @Test
  @DisplayName("A crowd that owes somebody else's amount is offered with that said")
  void crowdOfAnother() {
    SampleBooks books =
        owing(25, "189.00")
            .with(client("c2", "Bob Jones"))
            .with(line("t1").of("189.00").saying("DEPOSIT").from("c2"));

    assertThat(asked(books).whyNot())
        .containsExactly("It comes from Bob Jones, but the amount is owed by somebody else.");
  }

  @Test
  @DisplayName("Checks that together make the amount stand beside an invoice that has it")
  void batchBeside() {
    SampleBooks books =
        Sample.books()
            .with(
                invoice("i1").of("400.00").open("0.00").paid(),
                invoice("i2").of("650.00").open("0.00").paid(),
                invoice("i4").of("1050.00"))
            .with(
                payment("p1").forInvoice("i1").of("400.00"),
                payment("p2").forInvoice("i2").of("650.00"))
            .with(line("t1").of("1050.00").on("2025-01-12").saying("DEPOSIT"));

    assertThat(Told.questions(Told.decide(books))).containsExactly("t1 several-fit: i4 | i1 + i2");
  }

  @Test
  @DisplayName("An invoice whose number stands in the line is offered, however much it differs")
  void numbered() {
    SampleBooks books =
        Sample.books()
            .with(invoice("10042").of("1000.00"), invoice("10043").of("900.00"))
            .with(line("t1").of("350.00").saying("ZELLE FROM KAREN LEE 10042"));

    assertThat(Told.questions(Told.decide(books))).containsExactly("t1 amount-differs: 10042");
  }

  @Test
  @DisplayName("Twenty-four smaller amounts are all tried, twenty-five are too many")
  void tooMany() {
    assertThat(asked(owing(24, "10.00").with(line("t1").of("33.00").saying("DEPOSIT"))).kind())
        .isEqualTo(Question.Kind.UNKNOWN_MONEY);
    assertThat(asked(owing(25, "10.00").with(line("t1").of("33.00").saying("DEPOSIT"))).kind())
        .isEqualTo(Question.Kind.TOO_MANY);
  }

  @Test
  @DisplayName("A payout nobody recorded is offered as invoices less 2.4 to 3.6 percent")
  void lessFee() {
    assertThat(lessFee("963.99")).isEmpty();
    assertThat(lessFee("964.00")).containsExactly(new Difference(Sample.usd("-36.00"), "fee"));
    assertThat(lessFee("976.00")).containsExactly(new Difference(Sample.usd("-24.00"), "fee"));
    assertThat(lessFee("976.01")).isEmpty();
  }

  private static List<Difference> lessFee(String net) {
    SampleBooks books =
        Sample.books()
            .with(invoice("i1").of("400.00"), invoice("i2").of("600.00"))
            .with(line("t1").of(net).saying("STRIPE TRANSFER"));
    return asked(books).alternatives().stream().map(Question.Alternative::difference).toList();
  }

  @Test
  @DisplayName("Such a payout may be three invoices; with thirteen or more owed nothing is guessed")
  void lessFeeOfMany() {
    SampleBooks three =
        Sample.books()
            .with(
                invoice("i1").of("100.00"), invoice("i2").of("200.00"), invoice("i3").of("300.00"))
            .with(line("t1").of("582.30").saying("STRIPE TRANSFER"));
    SampleBooks twelve =
        owing(12, "100.00").with(line("t1").of("194.10").saying("STRIPE TRANSFER"));
    SampleBooks more = owing(13, "100.00").with(line("t1").of("194.10").saying("STRIPE TRANSFER"));

    assertThat(Told.questions(Told.decide(three)))
        .containsExactly("t1 amount-differs: i1 + i2 + i3");
    assertThat(Told.questions(Told.decide(twelve)))
        .containsExactly("t1 amount-differs: i10 + i11 | i10 + i12 | i10 + i13 | i10 + i14");
    assertThat(Told.questions(Told.decide(more))).containsExactly("t1 unknown-money:");
  }

  @Test
  @DisplayName("A named client may have tipped a quarter, a nameless deposit hardly three percent")
  void tips() {
    List<String> offered = List.of("t1 amount-differs: i10");

    assertThat(tipped("625.00", "ZELLE FROM MARY SMITH")).isEqualTo(offered);
    assertThat(tipped("625.01", "ZELLE FROM MARY SMITH")).isNotEqualTo(offered);
    assertThat(tipped("515.00", "DEPOSIT")).isEqualTo(offered);
    assertThat(tipped("520.00", "DEPOSIT")).isNotEqualTo(offered);
  }

  private static List<String> tipped(String dollars, String words) {
    return Told.questions(
        Told.decide(owing(1, "500.00").with(line("t1").of(dollars).saying(words))));
  }
}
