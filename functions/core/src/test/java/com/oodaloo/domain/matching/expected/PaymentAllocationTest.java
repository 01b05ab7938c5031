package com.oodaloo.domain.matching.expected;

import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.Laws;
import com.oodaloo.domain.matching.RandomBooks;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payment spread over several invoices")
class PaymentAllocationTest {
  private static final long BOOKS = Math.min(400, Long.getLong("laws.books", 400));

  @Test
  @DisplayName("settles each of them by its share")
  void settlesEach() {
    Decisions decisions = Told.decide(check().with(line("t").of("900.00").on("2025-01-11")));

    assertThat(Told.matches(decisions))
        .containsExactly("t AUTO exact-recorded: i1 600.00 + i2 300.00");
    assertThat(decisions.matches().getFirst().payments()).containsExactly("p");
    assertThat(decisions.matches().getFirst().evidence())
        .contains("It is spread: i1 $600.00 + i2 $300.00.");
  }

  @Test
  @DisplayName("leaves what waits for an invoice unsettled, and says so")
  void partlyUnallocated() {
    SampleBooks books =
        Sample.books()
            .with(invoice("i1").of("600.00"), invoice("i2").of("300.00"))
            .with(payment("p").of("900.00").share("i1", "600.00").share("i2", "200.00"))
            .with(line("t").of("900.00").on("2025-01-11"));

    assertThat(Told.decide(books).matches())
        .singleElement()
        .satisfies(match -> {
          assertThat(match.settlements())
              .containsExactly(
                  new Settlement("i1", usd("600.00")), new Settlement("i2", usd("200.00")));
          assertThat(match.evidence())
              .contains(
                  "It is spread: i1 $600.00 + i2 $200.00 and $100.00 that settles no invoice.");
        });
  }

  @Test
  @DisplayName("is one check among others in a batch")
  void inABatch() {
    SampleBooks books =
        check()
            .with(invoice("i3").of("123.45").paid())
            .with(payment("p3").forInvoice("i3").of("123.45"))
            .with(line("t").of("1023.45").on("2025-01-11").saying("DEPOSIT"));

    assertThat(Told.matches(Told.decide(books)))
        .containsExactly("t AUTO check-batch: i1 600.00 + i2 300.00 + i3 123.45");
  }

  @Test
  @DisplayName("goes to its invoices when it comes inside a payout")
  void inAPayout() {
    PayoutItem charge =
        new PayoutItem("b", "payment", "p", "", usd("900.00"), usd("26.40"), usd("0.00"));
    Payout payout =
        new Payout(
            "po",
            "stripe",
            Sample.day("2025-01-10"),
            Sample.day("2025-01-12"),
            usd("900.00"),
            usd("26.40"),
            usd("873.60"),
            Payout.Status.PAID,
            List.of(charge));
    SampleBooks books =
        Sample.books()
            .with(invoice("i1").of("600.00").paid(), invoice("i2").of("300.00").paid())
            .with(
                payment("p")
                    .of("900.00")
                    .by(PaymentMethod.CARD)
                    .share("i1", "600.00")
                    .share("i2", "300.00"))
            .with(payout)
            .with(line("t").of("873.60").on("2025-01-12"));

    assertThat(Told.matches(Told.decide(books)))
        .containsExactly("t AUTO payout: i1 600.00 + i2 300.00");
  }

  @Test
  @DisplayName("is the payment that the owner's own answer meant, and is not missed afterwards")
  void answeredByTheOwner() {
    Books books = check().with(line("t").of("900.00").on("2025-01-11").saying("DEPOSIT")).build();
    List<Settlement> said =
        List.of(new Settlement("i2", usd("300.00")), new Settlement("i1", usd("600.00")));

    Decisions decisions =
        new StepwiseMatcher().decide(books, new Answers(Map.of("t", said), Map.of(), Set.of()));

    assertThat(decisions.matches())
        .singleElement()
        .extracting(Match::payments)
        .isEqualTo(List.of("p"));
    assertThat(decisions.findings()).isEmpty();
  }

  @Test
  @DisplayName("is entered twice where its share of one invoice stands there a second time")
  void enteredTwice() {
    SampleBooks books = check().with(payment("q").forInvoice("i1").of("600.00").on("2025-01-12"));

    assertThat(Told.decide(books).findings())
        .filteredOn(finding -> finding.kind() == Finding.Kind.ENTERED_TWICE)
        .singleElement()
        .satisfies(finding -> assertThat(finding.says()).startsWith("$600.00 for invoice i1"));
  }

  @Test
  @DisplayName("keeps every law of matching, over 400 seeded books full of coincidences")
  void laws() {
    int spread = 0;
    for (long seed = 0; seed < BOOKS; seed++) {
      Books books = withSpread(seed).build();
      Decisions decisions = new StepwiseMatcher().decide(books, Answers.NONE);
      spread +=
          decisions.matches().stream().anyMatch(match -> match.payments().contains("x")) ? 1 : 0;
      Laws.ALL.values().forEach(law -> law.accept(books, decisions));
    }
    assertThat(spread).as("books whose spread payment was matched").isGreaterThan((int) BOOKS / 4);
  }

  private static SampleBooks check() {
    return Sample.books()
        .with(invoice("i1").of("600.00").paid(), invoice("i2").of("300.00").paid())
        .with(payment("p").of("900.00").share("i1", "600.00").share("i2", "300.00"));
  }

  /// Random books, one payment spread over two invoices of theirs in them, one of which is claimed
  /// by another payment as often as not.
  private static SampleBooks withSpread(long seed) {
    Random random = new Random(seed);
    Money first = Money.usd(100L * (1 + random.nextInt(500)));
    Money second = Money.usd(100L * (1 + random.nextInt(500)));
    Money waiting = random.nextInt(3) == 0 ? usd("25.00") : usd("0.00");
    Money all = first.plus(second).plus(waiting);
    SampleBooks books =
        RandomBooks.of(seed)
            .with(invoice("x1").of(first).client("c1"), invoice("x2").of(second).client("c1"))
            .with(
                payment("x").of(all.plain()).share("x1", first.plain()).share("x2", second.plain()))
            .with(line("tx").of(all.plain()).on("2025-01-12").saying("CHECK 7"));
    return random.nextBoolean()
        ? books.with(payment("y").forInvoice("x1").of(first.plain()))
        : books;
  }
}
