package com.oodaloo.domain.matching.rules;

import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountMarks;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.CashBehind;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.time.Week;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A card of the firm's own")
class OwnCardsTest {
  private static final BankAccount CARD =
      new BankAccount(
          "file-card",
          "Card",
          new AccountHolder.Business("You imported its statement as your business's."),
          usd("-120.00"),
          "",
          new AccountMarks("4410", "", AccountMarks.CARD, "", ""),
          AccountReading.COMPLETE);

  private static SampleBooks books() {
    return Sample.books()
        .with(Sample.checking("1000.00"), CARD)
        .with(
            line("c1").of("-72.10").on("2025-03-03").in("file-card").saying("SHELL OIL"),
            line("c2").of("500.00").on("2025-03-05").in("file-card").saying("PAYMENT - THANK YOU"),
            line("c3").of("20.00").on("2025-03-06").in("file-card").saying("SHELL OIL REFUND"),
            line("b1").of("-500.00").on("2025-03-04").saying("DISCOVER E-PAYMENT 8812"));
  }

  @Test
  @DisplayName("is paid by a transfer, on both sides, and no client pays there")
  void paid() {
    Decisions decisions = Told.decide(books());

    assertThat(Told.notIncome(decisions))
        .contains("c2 AUTO transfer", "b1 AUTO transfer", "c3 AUTO refund");
    assertThat(decisions.questions()).isEmpty();
  }

  @Test
  @DisplayName("owes what is no cash, and its charges are what was spent")
  void debt() {
    Books books = books().build();
    Decisions decisions = Told.decide(books());
    Week week = Week.of(day("2025-03-03"));

    assertThat(books.cashAccounts())
        .extracting(BankAccount::balance)
        .containsExactly(usd("1000.00"));
    assertThat(CashBehind.of(books, usd("1000.00"), List.of(week.previous())).getFirst().cash())
        .isEqualTo(usd("1500.00"));
    assertThat(CashProfit.of(week, books, decisions.notIncome()).out()).isEqualTo(usd("72.10"));
  }
}
