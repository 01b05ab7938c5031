package com.oodaloo.domain.matching.rules;

import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.matching.Told;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Money that no client paid.
class NonIncomeClassifierTest {
  private static SampleBooks twoAccounts() {
    return Sample.books()
        .with(
            Sample.checking("100.00"),
            Sample.account("sav", "Savings", "5.00", new AccountHolder.Business("Same owner.")));
  }

  @ParameterizedTest(name = "a loan of {0}: {1}")
  @CsvSource({"4999.99, false", "5000.00, true", "-5000.00, false"})
  void largeIsAsked(String dollars, boolean asked) {
    Decisions decisions =
        Told.decide(Sample.books().with(line("t1").of(dollars).saying("SBA LOAN")));

    assertThat(Told.notIncome(decisions)).containsExactly(asked ? "t1 ASK loan" : "t1 AUTO loan");
    assertThat(decisions.questions()).hasSize(asked ? 1 : 0);
  }

  @ParameterizedTest(name = "600.00 left savings on {0}, came on January 10: own transfer {1}")
  @CsvSource({
    "2025-01-04, false",
    "2025-01-05, true",
    "2025-01-10, true",
    "2025-01-11, true",
    "2025-01-12, false"
  })
  void ownTransfer(String left, boolean own) {
    Decisions decisions =
        Told.decide(
            twoAccounts()
                .with(
                    line("t1").of("600.00").saying("DEPOSIT"),
                    line("t2").of("-600.00").on(left).in("sav").saying("XFER TO CHECKING")));

    assertThat(Told.notIncome(decisions).contains("t1 AUTO transfer")).isEqualTo(own);
  }

  @Test
  @DisplayName("Of two that may be the other side of a transfer none is taken for it")
  void twoMirrors() {
    Decisions decisions =
        Told.decide(
            twoAccounts()
                .with(
                    line("t1").of("600.00").saying("DEPOSIT"),
                    line("t2").of("-600.00").in("sav").saying("XFER TO CHECKING"),
                    line("t3").of("-600.00").in("sav").saying("XFER TO CHECKING")));

    assertThat(Told.questions(decisions)).containsExactly("t1 unknown-money:");
  }

  @Test
  @DisplayName("The other side of a transfer is not looked for among very many of one amount")
  void manyMirrors() {
    SampleBooks books = twoAccounts().with(line("t1").of("600.00").saying("DEPOSIT"));
    for (int i = 0; i < 64; i++) {
      books.with(line("a" + i).of("-600.00").on("2024-06-01").in("sav").saying("RENT"));
    }
    books.with(line("b").of("-600.00").in("sav").saying("XFER TO CHECKING"));

    assertThat(Told.questions(Told.decide(books))).isEqualTo(List.of("t1 unknown-money:"));
  }

  @Test
  @DisplayName("A client's money is no transfer because as much was moved that week")
  void clientOfTheSameAmount() {
    Decisions decisions =
        Told.decide(
            twoAccounts()
                .with(
                    line("t1").of("600.00").saying("DEPOSIT"),
                    line("t2").of("-600.00").in("sav").saying("XFER TO CHECKING"),
                    line("t3").of("600.00").on("2025-01-11").saying("XFER FROM SAVINGS")));

    assertThat(Told.notIncome(decisions)).containsExactly("t2 AUTO transfer", "t3 AUTO transfer");
    assertThat(Told.questions(decisions)).containsExactly("t1 unknown-money:");
  }
}
