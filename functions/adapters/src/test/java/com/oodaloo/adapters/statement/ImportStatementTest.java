package com.oodaloo.adapters.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Importing a statement")
class ImportStatementTest {
  private static final String TWINS =
      """
      Date,Description,Amount
      2025-03-03,COFFEE,-4.50
      2025-03-03,COFFEE,-4.50
      2025-03-04,DEPOSIT,100.00
      """;

  private final InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final ImportStatement unit =
      new ImportStatement(
          new ImportStatement.Ports(firms, books, books, wakeups),
          Clock.fixed(Examples.NOW, ZoneOffset.UTC));

  @BeforeEach
  void firm() {
    firms.save(Examples.firm(), Instant.EPOCH);
  }

  private Outcome take(String account, String file) {
    return unit.take(Examples.FIRM_ID, account, StatementFileTest.understood(file));
  }

  private List<BankTransaction> lines() {
    return books.load(Examples.firm(), Examples.TODAY).books().transactions();
  }

  private void put(BookChange change) {
    books.commit(
        new BooksWriter.Commit(
            books.position(Examples.FIRM_ID, "test"),
            "",
            List.of(change),
            List.of(),
            Examples.NOW));
  }

  @Test
  @DisplayName("keeps twins two, and again changes nothing")
  void twice() {
    assertThat(take("Checking", TWINS)).isEqualTo(new Outcome.Imported("Checking", 3, 0, 0));
    assertThat(take("Checking", TWINS)).isEqualTo(new Outcome.Imported("Checking", 0, 3, 0));
    assertThat(lines()).hasSize(3);
    assertThat(wakeups.reconciles()).isNotEmpty();
  }

  @Test
  @DisplayName(
      "does not double what the feed told, however it words it, and adds the twin it lacks")
  void overlap() {
    put(new BookChange.PutAccount(Examples.account()));
    put(new BookChange.PutTransaction(fed("p1", -450, "Coffee Shop #12")));
    put(new BookChange.PutTransaction(fed("p2", 10_000, "ACH DEPOSIT")));

    assertThat(take("", TWINS)).isEqualTo(new Outcome.Imported("Checking 0011", 2, 0, 1));
    assertThat(take("", TWINS)).isEqualTo(new Outcome.Imported("Checking 0011", 0, 2, 1));
  }

  @Test
  @DisplayName("asks which account where several may be meant, and never fills a personal one")
  void which() {
    put(new BookChange.PutAccount(Examples.account()));
    put(
        new BookChange.PutAccount(
            new BankAccount(
                "acc-2",
                "Everyday",
                new AccountHolder.Personal("The bank says so."),
                Money.usd(0),
                "item-1")));

    assertThat(take("Everyday", TWINS)).isInstanceOf(Outcome.WhichAccount.class);
    assertThat(take("Payroll", TWINS)).isInstanceOf(Outcome.Imported.class);
    assertThat(take("", TWINS)).isInstanceOf(Outcome.WhichAccount.class);
  }

  @Test
  @DisplayName("takes the balance the statement ends with for an account that has no feed")
  void balance() {
    take("Old Bank", StatementFileTest.OFX);

    assertThat(books.load(Examples.firm(), Examples.TODAY).books().accounts())
        .extracting(BankAccount::balance)
        .containsExactly(Money.usd(900_050));
  }

  private static BankTransaction fed(String id, long cents, String text) {
    return new BankTransaction(
        id,
        "acc-1",
        LocalDate.of(2025, 3, 3),
        Money.usd(cents),
        text,
        "",
        "",
        "",
        "other",
        "",
        BankTransaction.State.POSTED);
  }
}
