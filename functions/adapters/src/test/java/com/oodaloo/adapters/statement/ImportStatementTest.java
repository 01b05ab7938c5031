package com.oodaloo.adapters.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.sync.statement.EnterByHand;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
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
    return unit.take(
        Examples.FIRM_ID,
        new ImportStatement.Target(account, ImportStatement.Opening.ASK),
        StatementFileTest.understood(file));
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
    assertThat(take("Checking", TWINS)).isEqualTo(new Outcome.Imported("Checking", 3, 0, 0, 0));
    assertThat(take("Checking", TWINS)).isEqualTo(new Outcome.Imported("Checking", 0, 3, 0, 0));
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

    assertThat(take("", TWINS)).isEqualTo(new Outcome.Imported("Checking 0011", 2, 0, 1, 1));
    assertThat(take("", TWINS)).isEqualTo(new Outcome.Imported("Checking 0011", 0, 3, 0, 0));
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

  @Test
  @DisplayName(
      "takes the newest balance, in whatever order the statements come, and none is unknown")
  void newest() {
    take("Old Bank", StatementFileTest.OFX);
    take(
        "Old Bank",
        StatementFileTest.OFX.replace("20250331", "20250228").replace("9000.50", "7.00"));
    assertThat(account().balance()).isEqualTo(Money.usd(900_050));
    assertThat(account().isBalanceKnown()).isTrue();

    undo("Old Bank", StatementFileTest.OFX);
    assertThat(account().isBalanceKnown()).isFalse();
  }

  @Test
  @DisplayName("asks before it opens an account beside one that looks like it")
  void lookAlike() {
    put(new BookChange.PutAccount(Examples.account()));

    assertThat(take("Checking", TWINS)).isEqualTo(new Outcome.LooksLike("Checking 0011"));
    assertThat(take("Checking 0011", StatementFileTest.OFX.replace("4410", "0011")))
        .isInstanceOf(Outcome.Imported.class);
    take("Other Bank", StatementFileTest.OFX);
    assertThat(take("Other Bank", StatementFileTest.OFX.replace("4410", "8812")))
        .isEqualTo(new Outcome.OtherAccount("Other Bank", "8812"));
  }

  @Test
  @DisplayName("of a card opens a card, whose debt is no cash, and never fills an account")
  void card() {
    put(new BookChange.PutAccount(Examples.account()));
    String card =
        StatementFileTest.OFX
            .replace("BANKACCTFROM", "CCACCTFROM")
            .replace("<BALAMT>9000.50", "<BALAMT>-500.00");

    assertThat(take("Checking 0011", card)).isEqualTo(new Outcome.OtherKind("Checking 0011", true));
    assertThat(take("Card", card)).isEqualTo(new Outcome.Imported("Card", 2, 0, 0, 0));
    assertThat(take("Card", StatementFileTest.OFX)).isEqualTo(new Outcome.OtherKind("Card", false));
    assertThat(take("", card)).isEqualTo(new Outcome.Imported("Card", 0, 2, 0, 0));
    Books kept = books.load(Examples.firm(), Examples.TODAY).books();
    assertThat(kept.accounts())
        .filteredOn(BankAccount::isCard)
        .extracting(BankAccount::balance)
        .containsExactly(Money.usd(-50_000));
    assertThat(kept.cashAccounts()).noneMatch(BankAccount::isCard).isNotEmpty();
  }

  @Test
  @DisplayName("is taken back as a whole, and comes again; what another format told stays")
  void undone() {
    take("Old Bank", StatementFileTest.OFX);
    take("Old Bank", "Date,Description,Amount\n2025-03-03,DEPOSIT OF HOLLIS,3125.00\n");
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-72.10");

    assertThat(undo("Old Bank", StatementFileTest.OFX))
        .isEqualTo(new Outcome.Undone("Old Bank", 2));
    assertThat(posted()).containsExactly("3125.00");

    take("Old Bank", StatementFileTest.OFX);
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-72.10");
  }

  @Test
  @DisplayName("follows a correction of another file's line, in either order, and its undo")
  void corrected() {
    String february =
        StatementFileTest.OFX
            .replace("<FITID>F1", "<FITID>F3<CORRECTFITID>F2<CORRECTACTION>REPLACE")
            .replace("20250303", "20250310")
            .replace("3125.00", "-71.20")
            .replace("<FITID>F2", "<FITID>F4")
            .replace("-72.10", "-5.00");
    take("Old Bank", StatementFileTest.OFX);
    take("Old Bank", february);
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-71.20", "-5.00");
    take("Old Bank", StatementFileTest.OFX);
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-71.20", "-5.00");

    undo("Old Bank", february);
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-72.10");

    undo("Old Bank", StatementFileTest.OFX);
    take("Old Bank", february);
    take("Old Bank", StatementFileTest.OFX);
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-71.20", "-5.00");
  }

  @Test
  @DisplayName("tells a line that was entered by hand in the bank's words, on its own day")
  void byHand() {
    put(new BookChange.PutAccount(Examples.account()));
    EnterByHand hand = new EnterByHand(unit);
    EnterByHand.Entry entry =
        new EnterByHand.Entry(
            LocalDate.of(2025, 3, 2), Money.usd(312_500), "Hollis paid at the desk");
    hand.enter(Examples.FIRM_ID, target(""), entry);
    hand.enter(Examples.FIRM_ID, target(""), entry);
    assertThat(posted()).containsExactly("3125.00");

    take("", StatementFileTest.OFX.replace("4410", "0011"));
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-72.10");
    assertThat(lines())
        .filteredOn(BankTransaction::isPosted)
        .extracting(BankTransaction::description)
        .contains("HOLLIS SONS INV 1042");

    assertThat(hand.undo(Examples.FIRM_ID, target(""), entry))
        .isEqualTo(new Outcome.Undone("Checking 0011", 1));
    assertThat(posted()).containsExactlyInAnyOrder("3125.00", "-72.10");
  }

  private BankAccount account() {
    return books.load(Examples.firm(), Examples.TODAY).books().accounts().getFirst();
  }

  private List<String> posted() {
    return lines().stream()
        .filter(BankTransaction::isPosted)
        .map(line -> line.amount().plain())
        .toList();
  }

  private static ImportStatement.Target target(String account) {
    return new ImportStatement.Target(account, ImportStatement.Opening.ASK);
  }

  private Outcome undo(String account, String file) {
    return unit.undo(Examples.FIRM_ID, target(account), StatementFileTest.understood(file));
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
