package com.oodaloo.domain.matching;

import static com.oodaloo.domain.Sample.books;
import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactMatchTest {
  private static final Currency CAD = Currency.getInstance("CAD");

  private static SampleBooks smith() {
    return books()
        .with(client("c1", "Mary Smith"), client("c2", "Bob Jones"))
        .with(invoice("i1").client("c1").of("500.00"));
  }

  @Test
  @DisplayName("An open balance is settled when the amount is equal and the line names the client")
  void openNamed() {
    Decisions decisions =
        Told.decide(smith().with(line("t1").of("500.00").saying("ZELLE FROM M SMITH")));

    assertThat(Told.matches(decisions)).containsExactly("t1 AUTO exact-open: i1 500.00");
  }

  @Test
  @DisplayName("An equal amount without any name is a question, not a match")
  void openUnnamed() {
    Decisions decisions = Told.decide(smith().with(line("t1").of("500.00").saying("DEPOSIT")));

    assertThat(Told.matches(decisions)).containsExactly("t1 ASK exact: i1 500.00");
    assertThat(Told.questions(decisions)).containsExactly("t1 several-fit: i1");
  }

  @Test
  @DisplayName("Two equal deposits for one invoice are two questions, and neither waits as a match")
  void twoEqualDeposits() {
    Decisions decisions =
        Told.decide(
            smith()
                .with(
                    line("t1").of("500.00").saying("M SMITH"),
                    line("t2").of("500.00").saying("M SMITH")));

    assertThat(Told.matches(decisions)).isEmpty();
    assertThat(Told.questions(decisions))
        .containsExactly("t1 several-fit: i1", "t2 several-fit: i1");
    assertThat(decisions.questions().getFirst().whyNot())
        .contains("Another bank line fits the same invoice.");
  }

  @Test
  @DisplayName("A recorded payment is settled, its tip named")
  void tip() {
    Decisions decisions =
        Told.decide(
            smith()
                .with(payment("p1").forInvoice("i1").of("500.00").tip("20.00"))
                .with(line("t1").of("520.00").saying("MOBILE DEPOSIT")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO exact-recorded: i1 500.00 (tip 20.00)");
  }

  @Test
  @DisplayName("A line that names Bob is not given to Mary's recorded payment")
  void wordsSpeakAgainst() {
    Decisions decisions =
        Told.decide(
            smith()
                .with(invoice("i2").client("c2").of("500.00"))
                .with(payment("p1").forInvoice("i1").from("c1").of("500.00"))
                .with(line("t1").of("500.00").saying("ZELLE FROM BOB JONES")));

    assertThat(Told.matches(decisions)).containsExactly("t1 AUTO exact-open: i2 500.00");
  }

  @Test
  @DisplayName("An invoice only marked paid does not win against an equal open one")
  void markedAgainstOpen() {
    Decisions decisions =
        Told.decide(
            smith()
                .with(invoice("i2").client("c2").of("500.00").paid())
                .with(line("t1").of("500.00").saying("DEPOSIT")));

    assertThat(Told.matches(decisions)).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1 several-fit: i2 | i1");
  }

  @Test
  @DisplayName("A payment and an invoice with the same id are two things")
  void sameIds() {
    Decisions decisions =
        Told.decide(
            books()
                .with(client("c1", "Mary Smith"))
                .with(
                    invoice("1").client("c1").of("700.00"), invoice("2").of("300.00").open("0.00"))
                .with(payment("1").forInvoice("2").of("300.00"))
                .with(
                    line("t1").of("300.00").saying("DEPOSIT"),
                    line("t2").of("700.00").saying("SMITH")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO exact-recorded: 2 300.00", "t2 AUTO exact-open: 1 700.00");
  }

  @Test
  @DisplayName(
      "A named client who sends less than the balance makes a part payment, to be confirmed")
  void partPayment() {
    Decisions decisions =
        Told.decide(smith().with(line("t1").of("200.00").saying("ZELLE MARY SMITH")));

    assertThat(Told.matches(decisions)).containsExactly("t1 ASK near: i1 200.00");
    assertThat(Told.questions(decisions)).containsExactly("t1 amount-differs: i1");
  }

  @Test
  @DisplayName("A few dollars short within 3 % is asked about, the difference named")
  void shortPay() {
    Decisions decisions =
        Told.decide(smith().with(line("t1").of("495.00").saying("ZELLE MARY SMITH")));

    assertThat(Told.matches(decisions)).containsExactly("t1 ASK near: i1 500.00 (short-pay -5.00)");
  }

  @Test
  @DisplayName("Pending and removed lines are never matched nor asked about")
  void pending() {
    Decisions decisions =
        Told.decide(
            smith()
                .with(
                    line("t1").of("500.00").saying("SMITH").state(State.PENDING),
                    line("t2").of("500.00").saying("SMITH").state(State.REMOVED)));

    assertThat(decisions.matches()).isEmpty();
    assertThat(decisions.questions()).isEmpty();
  }

  @Test
  @DisplayName("Another currency is never matched: neither its lines nor its invoices")
  void otherCurrency() {
    Money canadian = new Money(50_000, CAD);
    Decisions decisions =
        Told.decide(
            smith()
                .with(invoice("i2").client("c1").of(canadian).paid(), invoice("i3").of(canadian))
                .with(
                    line("t1").of(canadian).saying("MARY SMITH"),
                    line("t2").of("900.00").saying("MARY SMITH")));

    assertThat(decisions.matches()).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1 unknown-money:", "t2 unknown-money:");
  }

  @Test
  @DisplayName("Refunds and write-offs in the books do not explain money that came in")
  void notMoneyIn() {
    Decisions decisions =
        Told.decide(
            books()
                .with(
                    payment("p1").of("300.00").kind(PaymentKind.REFUND),
                    payment("p2").of("400.00").kind(PaymentKind.NOT_MONEY))
                .with(line("t1").of("300.00"), line("t2").of("400.00")));

    assertThat(decisions.matches()).isEmpty();
  }

  @Test
  @DisplayName("A payer who is known but does not owe the amount is asked about, never matched")
  void owedByAnother() {
    Decisions decisions =
        Told.decide(smith().with(line("t1").of("500.00").saying("DEPOSIT").from("c2")));

    assertThat(Told.matches(decisions)).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1 several-fit: i1");
    assertThat(decisions.questions().getFirst().whyNot())
        .containsExactly("It comes from Bob Jones, but the amount is owed by somebody else.");
  }

  @Test
  @DisplayName(
      "What the owner said is taken as fact, and never gives an invoice more than its total")
  void owner() {
    Answers answers =
        new Answers(
            Map.of(
                "t1", List.of(Sample.settlement("i1=400.00")),
                "t2", List.of(Sample.settlement("i1=400.00"))),
            Map.of(),
            Set.of());

    Decisions decisions =
        new StepwiseMatcher()
            .decide(
                smith().with(line("t1").of("400.00"), line("t2").of("400.00")).build(), answers);

    assertThat(Told.matches(decisions)).contains("t1 AUTO owner: i1 400.00").hasSize(1);
  }

  @ParameterizedTest(name = "{0} of the recorded 90.00: asked about {1}")
  @CsvSource({"45.00, i2 | i1", "44.99, i1"})
  void paidShort(String came, String asked) {
    SampleBooks books =
        smith()
            .with(invoice("i2").client("c1").of("90.00").paid())
            .with(payment("p1").forInvoice("i2").of("90.00").by(PaymentMethod.ACH))
            .with(line("t1").of(came).saying("ACH MARY SMITH"));

    assertThat(Told.questions(Told.decide(books))).containsExactly("t1 amount-differs: " + asked);
  }
}
