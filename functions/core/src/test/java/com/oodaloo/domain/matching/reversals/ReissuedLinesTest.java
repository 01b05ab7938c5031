package com.oodaloo.domain.matching.reversals;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An owner's answer about a line the bank tells anew under another id")
class ReissuedLinesTest {
  private static final Answers FOR_DALE = said("t1", "i1=700.00");

  private static SampleLine karen(String id) {
    return line(id).of("700.00").saying("ZELLE FROM KAREN LEE");
  }

  private static BankTransaction gone(SampleLine line) {
    return line.build().removed();
  }

  private static Answers said(String line, String part) {
    return new Answers(Map.of(line, List.of(Sample.settlement(part))), Map.of(), Set.of());
  }

  private static Decisions decide(Answers answers, BankTransaction... lines) {
    Books books =
        Sample.books()
            .with(client("c1", "Dale Overton"), client("c2", "Bob Jones"))
            .with(invoice("i1").client("c1").of("700.00"), invoice("i2").client("c1").of("431.00"))
            .with(lines)
            .build();
    return new StepwiseMatcher().decide(books, answers);
  }

  private static List<String> whyNot(Decisions decisions) {
    return decisions.questions().getFirst().whyNot();
  }

  @Test
  @DisplayName("holds for the new line where account, amount, day and words are the same")
  void settled() {
    BankTransaction before = gone(karen("t1"));

    Decisions decisions =
        decide(
            FOR_DALE,
            before,
            karen("t2").saying("Zelle from: Karen Lee").build().replacing(before));

    assertThat(Told.matches(decisions)).containsExactly("t2 AUTO owner: i1 700.00");
    assertThat(decisions.questions()).isEmpty();
  }

  @Test
  @DisplayName("holds too where it said that no client owes the money, or to leave it")
  void notIncomeOrLeft() {
    BankTransaction before = gone(karen("t1"));
    BankTransaction now = karen("t2").build().replacing(before);

    Decisions loan =
        decide(new Answers(Map.of(), Map.of("t1", NotIncome.Kind.LOAN), Set.of()), before, now);
    Decisions left = decide(new Answers(Map.of(), Map.of(), Set.of("t1")), before, now);

    assertThat(Told.notIncome(loan)).containsExactly("t2 AUTO loan");
    assertThat(left).isEqualTo(new Decisions(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  @DisplayName("teaches no more about its payer than it did before")
  void teaching() {
    BankTransaction before = gone(karen("t1"));
    BankTransaction now = karen("t2").build().replacing(before);
    BankTransaction next = karen("t3").of("431.00").on("2025-01-20").build();
    Answers once = new Answers(FOR_DALE.settled(), Map.of(), Set.of(), Set.of(), FOR_DALE.before());

    assertThat(Told.matches(decide(FOR_DALE, before, now, next)))
        .containsExactly("t2 AUTO owner: i1 700.00", "t3 AUTO remembered: i2 431.00");
    assertThat(Told.matches(decide(once, before, now, next)))
        .containsExactly("t2 AUTO owner: i1 700.00", "t3 ASK exact: i2 431.00");
  }

  @Test
  @DisplayName("gives way to what the owner has said about the new line itself")
  void answeredAnew() {
    BankTransaction before = gone(karen("t1"));
    BankTransaction now = karen("t2").build().replacing(before);
    Answers both = new Answers(FOR_DALE.settled(), Map.of("t2", NotIncome.Kind.OTHER), Set.of());
    Answers left = new Answers(FOR_DALE.settled(), Map.of(), Set.of("t2"));

    assertThat(Told.notIncome(decide(both, before, now))).containsExactly("t2 AUTO other");
    assertThat(decide(both, before, now).matches()).isEmpty();
    assertThat(decide(left, before, now).matches()).isEmpty();
  }

  @Test
  @DisplayName("is offered, not applied, where the new line is of another day")
  void doubtful() {
    BankTransaction before = gone(karen("t1"));

    Decisions decisions =
        decide(FOR_DALE, before, karen("t2").on("2025-01-11").build().replacing(before));

    assertThat(decisions.matches()).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t2 several-fit: i1");
    assertThat(decisions.questions().getFirst().words())
        .isEqualTo(
            "Is $700.00 on 2025-01-11 (“ZELLE FROM KAREN LEE”) what you have answered before?");
    assertThat(whyNot(decisions))
        .containsExactly(
            "The bank has taken back $700.00 of 2025-01-10 (“ZELLE FROM KAREN LEE”), of which you"
                + " had said: it settles i1 $700.00.",
            "It is not certain that this line has come in its place.");
  }

  @Test
  @DisplayName("is offered with what is left where the new line has another amount")
  void doubtfulRest() {
    BankTransaction before = gone(karen("t1"));

    Decisions decisions =
        decide(FOR_DALE, before, karen("t2").of("715.00").build().replacing(before));

    assertThat(Told.questions(decisions)).containsExactly("t1 removed-line:", "t2 several-fit: i1");
    assertThat(decisions.questions().getLast().alternatives())
        .extracting(Question.Alternative::difference)
        .containsExactly(new Difference(usd("15.00"), "other"));
  }

  @Test
  @DisplayName("is told in a question without alternatives where it said what the money is")
  void doubtfulKind() {
    BankTransaction before = gone(karen("t1"));
    BankTransaction now = karen("t2").on("2025-01-11").build().replacing(before);

    Decisions loan =
        decide(new Answers(Map.of(), Map.of("t1", NotIncome.Kind.LOAN), Set.of()), before, now);
    Decisions left = decide(new Answers(Map.of(), Map.of(), Set.of("t1")), before, now);

    assertThat(Told.questions(loan)).containsExactly("t2 unknown-money:");
    assertThat(whyNot(loan).getFirst()).endsWith("of which you had said: it is loan money.");
    assertThat(Told.questions(left)).containsExactly("t2 unknown-money:");
    assertThat(whyNot(left).getFirst()).endsWith("of which you had said: leave it.");
  }

  @Test
  @DisplayName("is no alternative where its invoice is gone, full, or in another currency")
  void doubtfulAndImpossible() {
    BankTransaction before = gone(karen("t1"));
    SampleLine later = karen("t2").on("2025-01-11");
    Answers full =
        new Answers(
            Map.of(
                "t0", List.of(Sample.settlement("i1=700.00")),
                "t1", List.of(Sample.settlement("i1=700.00"))),
            Map.of(),
            Set.of());
    BankTransaction canadian =
        later.of(new Money(70_000, Currency.getInstance("CAD"))).build().replacing(before);

    Decisions taken =
        decide(
            full,
            karen("t0").on("2025-01-02").build(),
            before,
            karen("t2").on("2025-01-11").build().replacing(before));
    Decisions unknown =
        decide(
            said("t1", "i9=0.00"), before, karen("t2").on("2025-01-11").build().replacing(before));

    assertThat(Told.questions(taken)).containsExactly("t2 unknown-money:");
    assertThat(Told.questions(unknown)).containsExactly("t2 unknown-money:");
    assertThat(Told.questions(decide(FOR_DALE, before, canadian)))
        .containsExactly("t2 unknown-money:");
  }

  @Test
  @DisplayName("is not asked about where money went out, or the new line is pending")
  void notAsked() {
    BankTransaction before = gone(karen("t1").of("-700.00"));
    Answers expense = new Answers(Map.of(), Map.of("t1", NotIncome.Kind.EXPENSE), Set.of());
    BankTransaction later = karen("t2").of("-700.00").on("2025-01-11").build().replacing(before);
    BankTransaction pending =
        karen("t2").of("-700.00").state(State.PENDING).build().replacing(before);

    assertThat(decide(expense, before, later).questions()).isEmpty();
    assertThat(decide(expense, before, pending).notIncome()).isEmpty();
  }

  @Test
  @DisplayName("holds through a second move, where only one answered line is the same")
  void movedTwice() {
    BankTransaction first = gone(karen("t1"));
    BankTransaction second = gone(karen("t2"));
    BankTransaction now = karen("t3").build().replacing(second);
    Answers two = new Answers(FOR_DALE.settled(), Map.of("t0", NotIncome.Kind.LOAN), Set.of());

    assertThat(Told.matches(decide(FOR_DALE, first, second, now)))
        .containsExactly("t3 AUTO owner: i1 700.00");
    assertThat(Told.matches(decide(two, gone(karen("t0")), first, second, now)))
        .containsExactly("t3 AUTO remembered: i1 700.00");
    assertThat(Told.matches(decide(FOR_DALE, gone(karen("t1").on("2025-01-09")), second, now)))
        .containsExactly("t3 AUTO remembered: i1 700.00");
  }

  @Test
  @DisplayName("does not move from a tombstone that stands for a line told elsewhere")
  void twin() {
    BankTransaction elsewhere = karen("t9").of("1.00").build();
    BankTransaction tombstone = karen("t1").build().sameAs(elsewhere);
    BankTransaction now = karen("t2").build().replacing(tombstone);

    assertThat(Told.matches(decide(FOR_DALE, tombstone, elsewhere, now)))
        .doesNotContain("t2 AUTO owner: i1 700.00");
  }
}
