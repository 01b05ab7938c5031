package com.oodaloo.domain.decision;

import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BusinessLinesTest {
  private static final Week WEEK = Week.of(LocalDate.of(2025, 1, 8));

  private static final Books BOOKS =
      Sample.books()
          .with(
              Sample.checking("100.00"),
              Sample.account("own", "Mine", "1.00", new AccountHolder.Personal("A person's.")))
          .with(
              line("before").on("2025-01-02").of("-30.00"),
              line("in").on("2025-01-07").of("500.00"),
              line("out").on("2025-01-08").of("-200.00"),
              line("loan").on("2025-01-08").of("900.00"),
              line("draw").on("2025-01-09").of("-80.00"),
              line("zero").on("2025-01-09").of("0.00"),
              line("private").on("2025-01-07").of("77.00").in("own"),
              line("pending").on("2025-01-07").of("66.00").state(State.PENDING))
          .build();

  private final BusinessLines all =
      BusinessLines.of(
          BOOKS,
          List.of(
              Sample.notIncome("loan", NotIncome.Kind.LOAN),
              Sample.notIncome("out", NotIncome.Kind.EXPENSE),
              new NotIncome("in", NotIncome.Kind.OWNER, Verdict.ASK, List.of()),
              Sample.notIncome("draw", NotIncome.Kind.OWNER)));

  @Test
  @DisplayName("Money in and out of a week are the business's, posted, and not taken apart")
  void week() {
    assertThat(ids(all.moneyIn(WEEK))).containsExactly("in");
    assertThat(ids(all.moneyOut(WEEK))).containsExactly("out");
    assertThat(ids(all.moneyOut())).containsExactly("before", "out");
    assertThat(ids(all.apart(WEEK))).containsExactlyInAnyOrder("loan", "draw");
    assertThat(ids(all.incoming(WEEK))).containsExactlyInAnyOrder("in", "loan");
  }

  @Test
  @DisplayName("The bank's data begins with its first line, and without lines it does not")
  void firstDay() {
    assertThat(all.firstDay()).contains(LocalDate.of(2025, 1, 2));
    assertThat(BusinessLines.of(Sample.books().build(), List.of()).firstDay()).isEmpty();
  }

  @Test
  @DisplayName("Money in another currency is no part of any figure, neither lines nor balances")
  void otherCurrency() {
    Money canadian = new Money(50_000, Currency.getInstance("CAD"));
    Books books =
        Sample.books()
            .with(
                Sample.checking("100.00"),
                new BankAccount(
                    "cad", "Loonies", new AccountHolder.Business("Same owner."), canadian, "item"))
            .with(
                line("in").on("2025-01-07").of("500.00"),
                line("cad-in").on("2025-01-06").of(canadian),
                line("cad-out").on("2025-01-08").of(canadian.negated()).in("cad"))
            .build();
    BusinessLines lines = BusinessLines.of(books, List.of());

    assertThat(ids(lines.incoming(WEEK))).containsExactly("in");
    assertThat(lines.moneyOut()).isEmpty();
    assertThat(lines.firstDay()).contains(LocalDate.of(2025, 1, 7));
    assertThat(books.cashAccounts())
        .extracting(account -> account.balance().toString())
        .containsExactly("$100.00");
  }

  private static List<String> ids(List<BankTransaction> lines) {
    return lines.stream().map(BankTransaction::id).toList();
  }
}
