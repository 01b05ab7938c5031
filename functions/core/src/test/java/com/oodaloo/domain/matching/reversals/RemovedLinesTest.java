package com.oodaloo.domain.matching.reversals;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line the bank has taken out of its feed")
class RemovedLinesTest {
  private static final Answers SETTLED =
      new Answers(Map.of("t1", List.of(Sample.settlement("i1=400.00"))), Map.of(), Set.of());

  private static SampleLine removed(String words) {
    return line("t1").of("400.00").saying(words).state(State.REMOVED);
  }

  private static SampleBooks smith() {
    return Sample.books()
        .with(client("c1", "Mary Smith"))
        .with(invoice("i1").client("c1").of("400.00"));
  }

  private static Decisions decide(Answers answers, SampleLine... lines) {
    return new StepwiseMatcher().decide(smith().with(lines).build(), answers);
  }

  @Test
  @DisplayName("is asked about where it names the one client who owes that amount")
  void named() {
    assertThat(Told.questions(decide(Answers.NONE, removed("ZELLE FROM MARY SMITH"))))
        .containsExactly("t1 removed-line:");
    assertThat(decide(Answers.NONE, removed("DEPOSIT")).questions()).isEmpty();
    assertThat(decide(Answers.NONE, removed("ZELLE FROM MARY SMITH").of("410.00")).questions())
        .isEmpty();
  }

  @Test
  @DisplayName("is not asked about where another of its amount came within a week")
  void cameAgain() {
    SampleLine far = line("t2").of("400.00").on("2025-03-10").saying("DEPOSIT");
    SampleLine near = line("t3").of("400.00").on("2025-01-17").saying("DEPOSIT");
    SampleLine late = line("t3").of("400.00").on("2025-01-18").saying("DEPOSIT");
    SampleLine other = line("t3").of("401.00").on("2025-01-17").saying("DEPOSIT");

    assertThat(asked(far, near)).isFalse();
    assertThat(asked(near, far)).isFalse();
    assertThat(asked(far, late)).isTrue();
    assertThat(asked(other)).isTrue();
  }

  private static boolean asked(SampleLine... others) {
    Books books = smith().with(others).with(removed("ZELLE FROM MARY SMITH")).build();
    return new StepwiseMatcher()
        .decide(books, Answers.NONE).questions().stream()
            .anyMatch(question -> question.kind() == Question.Kind.TAKEN_BACK);
  }

  @Test
  @DisplayName("is not asked about where the owner has put it aside")
  void putAside() {
    SampleLine gone = removed("ZELLE FROM MARY SMITH");

    assertThat(decide(new Answers(Map.of(), Map.of(), Set.of("t1")), gone).questions()).isEmpty();
    assertThat(
            decide(new Answers(Map.of(), Map.of("t1", NotIncome.Kind.OTHER), Set.of()), gone)
                .questions())
        .isEmpty();
  }

  @Test
  @DisplayName("leaves what it had settled to be asked about, no matter whom a later line names")
  void held() {
    SampleLine later = line("t2").of("400.00").on("2025-02-10").saying("ZELLE FROM MARY SMITH");

    assertThat(Told.matches(decide(Answers.NONE, later)))
        .containsExactly("t2 AUTO exact-open: i1 400.00");
    Decisions held = decide(SETTLED, removed("DEPOSIT"), later);
    assertThat(Told.matches(held)).containsExactly("t2 ASK exact: i1 400.00");
    assertThat(held.questions().getLast().whyNot())
        .containsExactly(
            "The bank has taken back the line that had settled it; that has to be answered first.");
    assertThat(held.questions().getFirst().whyNot()).contains("It had settled i1 $400.00.");
  }

  @Test
  @DisplayName("leaves what it had settled without asking to be asked about too")
  void heldBefore() {
    Answers before = Answers.NONE.with(SETTLED.settled());
    SampleLine later = line("t2").of("400.00").on("2025-02-10").saying("ZELLE FROM MARY SMITH");

    assertThat(Told.matches(decide(before, removed("DEPOSIT"), later)))
        .containsExactly("t2 ASK exact: i1 400.00");
  }
}
