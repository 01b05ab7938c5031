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
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One true month, told in four ways, in any order of two, leaves the same lines: of twelve months
/// with equal payments on one day, references that begin anew, and words cut at 32 letters.
@DisplayName("A month told twice")
class TwelveMonthsTest {
  private static final List<String> PAYEES =
      List.of(
          "HOLLIS SONS INV", "FUEL DEPOT", "SUPPLY BARN NUMBER TWELVE SALIDA COLORADO", "ZELLE");

  private enum Telling {
    CSV,
    OFX,
    OFX_NEW_FITIDS,
    FEED
  }

  private record True(LocalDate day, long cents, String words, int number) {}

  private final InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryFirms firms = new InMemoryFirms();
  private final ImportStatement unit =
      new ImportStatement(
          new ImportStatement.Ports(firms, books, books, new InMemoryWakeups()),
          Clock.fixed(Examples.NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  @DisplayName("doubles nothing, loses nothing and asks nothing, in every order")
  void everyOrder(int month) {
    firms.save(Examples.firm(), Instant.EPOCH);
    List<True> truth = month(month);
    for (Telling first : Telling.values()) {
      for (Telling second : Telling.values()) {
        assertThat(told(truth, first, second))
            .as("month %s, %s then %s", month, first, second)
            .isEqualTo(picture(truth.stream().map(line -> line.day() + " " + line.cents())));
      }
    }
  }

  /// The lines that stand after both tellings, the account emptied before.
  private List<String> told(List<True> truth, Telling first, Telling second) {
    loaded()
        .transactions()
        .forEach(line ->
            put(List.of(new BookChange.Remove(BookChange.EntryKind.TRANSACTION, line.id()))));
    put(List.of(new BookChange.PutAccount(Examples.account())));
    tell(truth, first);
    tell(truth, second);
    tell(truth, first);
    return picture(
        loaded().transactions().stream()
            .filter(BankTransaction::isPosted)
            .map(line -> line.date() + " " + line.amount().cents()));
  }

  private static List<String> picture(java.util.stream.Stream<String> lines) {
    return lines.sorted().toList();
  }

  private void tell(List<True> truth, Telling telling) {
    if (telling == Telling.FEED) {
      feed(truth);
      return;
    }
    Outcome outcome =
        unit.take(
            Examples.FIRM_ID,
            new ImportStatement.Target("", ImportStatement.Opening.ASK),
            statement(truth, telling));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Imported.class, done -> assertThat(done.asked()).as("questions").isZero());
  }

  private static Statement statement(List<True> truth, Telling telling) {
    List<Statement.Line> lines = truth.stream().map(line -> line(line, telling)).toList();
    return new Statement(
        new Statement.Account("", "", Statement.Kind.CHECKING, Examples.firm().currency()),
        lines,
        List.of());
  }

  private static Statement.Line line(True line, Telling telling) {
    String cut = line.words().substring(0, Math.min(32, line.words().length()));
    return new Statement.Line(
        line.day(),
        Money.usd(line.cents()),
        telling == Telling.CSV ? line.words() : cut,
        "",
        "",
        switch (telling) {
          case CSV, FEED -> "";
          case OFX -> "000" + line.number();
          case OFX_NEW_FITIDS -> "X9" + line.number();
        });
  }

  private void feed(List<True> truth) {
    Books kept = loaded();
    BankAccount account = Examples.account();
    Map<String, BankTransaction> rows = new LinkedHashMap<>();
    for (True line : truth) {
      BankTransaction row =
          new BankTransaction(
              "p" + line.number(),
              account.id(),
              line.day(),
              Money.usd(line.cents()),
              "Fed: " + line.words().toLowerCase(java.util.Locale.ROOT),
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
    put(new BankRows(kept, read, Map.of(account.id(), account)).puts(List.of(account.id())));
  }

  private Books loaded() {
    return books.load(Examples.firm(), Examples.TODAY).books();
  }

  private void put(List<BookChange> changes) {
    books.commit(
        new BooksWriter.Commit(
            books.position(Examples.FIRM_ID, "test"), "", changes, List.of(), Examples.NOW));
  }

  private static List<True> month(int month) {
    SplittableRandom random = new SplittableRandom(month);
    List<True> lines = new ArrayList<>();
    int size = 30 + random.nextInt(30);
    for (int number = 0; number < size; number++) {
      LocalDate day = LocalDate.of(2025, month, 1 + random.nextInt(28));
      long cents = (random.nextInt(4) == 0 ? 1 : -1) * (500L + 100L * random.nextInt(40));
      String words = PAYEES.get(random.nextInt(PAYEES.size())) + " " + random.nextInt(3);
      lines.add(new True(day, cents, words, number));
    }
    lines.add(lines.getFirst());
    lines.sort(Comparator.comparing(True::day));
    List<True> numbered = new ArrayList<>();
    for (True line : lines) {
      numbered.add(new True(line.day(), line.cents(), line.words(), numbered.size()));
    }
    return numbered;
  }
}
