package com.oodaloo.domain.matching;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line that may be the same money as another that still stands")
class TwofoldTest {
  private static Decisions decide(BankTransaction one, BankTransaction other) {
    Books books =
        Sample.books()
            .with(client("c1", "Dale Overton"))
            .with(invoice("i1").client("c1").of("700.00"))
            .with(one, other.replacing(one))
            .build();
    return new StepwiseMatcher().decide(books, Answers.NONE);
  }

  @Test
  @DisplayName("is asked about with the other one named, while the other one is settled")
  void moneyIn() {
    Decisions decisions =
        decide(
            line("t1").of("700.00").saying("ZELLE DALE OVERTON").build(),
            line("t2").of("700.00").saying("ZELLE OVERTON").on("2025-01-11").build());

    assertThat(Told.matches(decisions)).containsExactly("t1 AUTO exact-open: i1 700.00");
    assertThat(Told.questions(decisions)).containsExactly("t2 unknown-money:");
    Question question = decisions.questions().getFirst();
    assertThat(question.words())
        .isEqualTo("Is $700.00 on 2025-01-11 (“ZELLE OVERTON”) money of its own?");
    assertThat(question.whyNot())
        .containsExactly(
            "Another connection has told $700.00 of 2025-01-10 (“ZELLE DALE OVERTON”), which may be"
                + " the same money.",
            "If it is the same, put it aside; it is counted once already.");
  }

  @Test
  @DisplayName("is not asked about where money went out")
  void moneyOut() {
    BankTransaction fee = line("t1").of("-20.00").build();

    assertThat(decide(fee, line("t2").of("-20.00").build()).questions()).isEmpty();
  }
}
