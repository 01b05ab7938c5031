package com.oodaloo.app.sync.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.sync.bank.BankFeed.History;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.ImportStatement.Opening;
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.domain.bank.AccountMarks;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A statement that tells no digits, and the feed that joins later.
@DisplayName("A feed that joins a statement without digits")
class JoinedFeedTest {
  private static final List<Long> MARCH = List.of(312_500L, -7_210L, -420_000L, -1_550L, 88_000L);
  private static final List<Long> OTHERS = List.of(312_500L, -99L, -12_345L, -678L, 1_000L);

  private final InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryFirms firms = new InMemoryFirms();
  private final ImportStatement statements =
      new ImportStatement(
          new ImportStatement.Ports(firms, books, books, new InMemoryWakeups()),
          Clock.fixed(Examples.NOW, ZoneOffset.UTC));

  @BeforeEach
  void firm() {
    firms.save(Examples.firm(), Instant.EPOCH);
  }

  @Test
  @DisplayName("is known for the same account by its lines: one account stays, no line is doubled")
  void recognised() {
    take("Old Bank", MARCH);
    feed(MARCH);
    feed(MARCH);

    assertThat(posted()).isEqualTo(MARCH.size());
    assertThat(loaded().accounts())
        .filteredOn(account -> !account.isClosed())
        .extracting(BankAccount::name)
        .containsExactly("Checking 0011");
  }

  @Test
  @DisplayName("stays another account where the lines are others")
  void another() {
    take("Old Bank", MARCH);
    feed(OTHERS);

    assertThat(posted()).isEqualTo(MARCH.size() + OTHERS.size());
    assertThat(loaded().accounts()).noneMatch(BankAccount::isClosed);
  }

  @Test
  @DisplayName("came first: a statement of its lines asks before it opens another account")
  void asked() {
    feed(MARCH);

    assertThat(take("Old Bank", MARCH)).isEqualTo(new Outcome.LooksLike("Checking 0011"));
    assertThat(take("Old Bank", OTHERS)).isInstanceOf(Outcome.Imported.class);
  }

  private Outcome take(String account, List<Long> cents) {
    List<Statement.Line> lines = new ArrayList<>();
    for (int at = 0; at < cents.size(); at++) {
      lines.add(
          new Statement.Line(
              LocalDate.of(2025, 3, 3 + at), Money.usd(cents.get(at)), "WORDS " + at, "", "", ""));
    }
    return statements.take(
        Examples.FIRM_ID,
        new ImportStatement.Target(account, Opening.ASK),
        new Statement(
            new Statement.Account("", "", Statement.Kind.UNKNOWN, Examples.firm().currency()),
            lines,
            List.of()));
  }

  private void feed(List<Long> cents) {
    BankAccount account = account();
    Map<String, BankTransaction> rows = new LinkedHashMap<>();
    for (int at = 0; at < cents.size(); at++) {
      BankTransaction row =
          new BankTransaction(
              "p" + at,
              account.id(),
              LocalDate.of(2025, 3, 3 + at),
              Money.usd(cents.get(at)),
              "Other words " + at,
              "",
              "",
              "",
              "ach",
              "",
              BankTransaction.State.POSTED);
      rows.put(row.id(), row);
    }
    BankLoop.Read read =
        new BankLoop.Read(
            rows, Set.of(), List.of(), "c", new BankLoop.Span(true, History.COMPLETE));
    Books kept = loaded();
    BankAccounts accounts =
        new BankAccounts(kept, account.connection(), new BankNotices(List.of()), Examples.TODAY);
    List<BankAccount> fresh = accounts.after(List.of(account), read);
    List<BookChange> changes = new ArrayList<>();
    fresh.forEach(each -> changes.add(new BookChange.PutAccount(each)));
    changes.addAll(
        new BankRows(kept, read, accounts.among(fresh))
            .puts(fresh.stream().map(BankAccount::id).toList()));
    books.commit(
        new BooksWriter.Commit(
            books.position(Examples.FIRM_ID, "test"), "", changes, List.of(), Examples.NOW));
  }

  private static BankAccount account() {
    BankAccount plain = Examples.account();
    return new BankAccount(
        plain.id(),
        plain.name(),
        plain.holder(),
        plain.balance(),
        plain.connection(),
        new AccountMarks("0011", "Checking", "checking", "", "ins_1"),
        plain.reading());
  }

  private int posted() {
    return (int) loaded().transactions().stream().filter(BankTransaction::isPosted).count();
  }

  private Books loaded() {
    return books.load(Examples.firm(), Examples.TODAY).books();
  }
}
