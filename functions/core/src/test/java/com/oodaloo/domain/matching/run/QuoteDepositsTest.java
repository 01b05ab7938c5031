package com.oodaloo.domain.matching.run;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.money.Money;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Deposits that clients pay on a quote, before there is an invoice.
class QuoteDepositsTest {
  private static final Quote QUOTE = quote(Quote.APPROVED, usd("500.00"));

  private static Quote quote(String status, Money depositOpen) {
    return new Quote("q1", "77", "c1", usd("2000.00"), depositOpen, status, List.of());
  }

  private static SampleBooks mary(Quote quote, String text) {
    return Sample.books()
        .with(client("c1", "Mary Smith"), client("c2", "Bob Jones"))
        .with(quote)
        .with(line("t1").of("500.00").saying(text));
  }

  private static SampleBooks owing(String clientId, SampleBooks books) {
    return books.with(invoice("10042").client(clientId).of("500.00"));
  }

  @Test
  @DisplayName("Money that only a quote asks for is asked about, the quote named")
  void asked() {
    Decisions decisions = Told.decide(mary(QUOTE, "ZELLE FROM MARY SMITH"));

    assertThat(Told.questions(decisions)).containsExactly("t1 unknown-money:");
    assertThat(decisions.questions().getFirst().whyNot())
        .containsExactly(
            "Quote 77 asks Mary Smith for a deposit of just as much, and no deposit was recorded.");
  }

  @Test
  @DisplayName("A quote of somebody else than the payer, or in another currency, is not named")
  void notMeant() {
    Quote foreign = quote(Quote.APPROVED, new Money(50_000, Currency.getInstance("CAD")));

    assertThat(whyNot(mary(QUOTE, "ZELLE FROM BOB JONES"))).noneMatch(why -> why.contains("77"));
    assertThat(whyNot(mary(foreign, "DEPOSIT"))).noneMatch(why -> why.contains("77"));
    assertThat(whyNot(mary(QUOTE, "DEPOSIT"))).anyMatch(why -> why.contains("77"));
  }

  private static List<String> whyNot(SampleBooks books) {
    return Told.decide(books).questions().getFirst().whyNot();
  }

  @Test
  @DisplayName("An equal open balance of the same client is not settled without asking")
  void rival() {
    Decisions decisions = Told.decide(owing("c1", mary(QUOTE, "ZELLE FROM MARY SMITH")));

    assertThat(Told.matches(decisions)).containsExactly("t1 ASK exact: 10042 500.00");
    assertThat(decisions.questions().getFirst().whyNot()).anyMatch(why -> why.contains("77"));
  }

  @Test
  @DisplayName("It is when the line names the invoice, or the quote has become one")
  void noRival() {
    List<String> settled = List.of("t1 AUTO exact-open: 10042 500.00");
    Quote converted = quote(Quote.CONVERTED, usd("500.00"));

    assertThat(Told.matches(Told.decide(owing("c1", mary(QUOTE, "ZELLE MARY SMITH INV 10042")))))
        .isEqualTo(settled);
    assertThat(Told.matches(Told.decide(owing("c1", mary(converted, "ZELLE FROM MARY SMITH")))))
        .isEqualTo(settled);
    assertThat(Told.matches(Told.decide(owing("c2", mary(QUOTE, "ZELLE FROM BOB JONES")))))
        .isEqualTo(settled);
  }

  @Test
  @DisplayName("A deposit that was recorded on the quote is matched, and settles nothing yet")
  void recorded() {
    SampleBooks books =
        mary(quote(Quote.APPROVED, usd("0.00")), "ZELLE FROM MARY SMITH")
            .with(
                payment("p1")
                    .from("c1")
                    .of("500.00")
                    .by(PaymentMethod.ZELLE)
                    .kind(PaymentKind.DEPOSIT));

    Match match = Told.decide(books).matches().getFirst();

    assertThat(match.verdict()).isEqualTo(Verdict.AUTO);
    assertThat(match.payments()).containsExactly("p1");
    assertThat(match.settlements()).isEmpty();
  }
}
