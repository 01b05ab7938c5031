package com.oodaloo.app.sync.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.bank.BankFeed.History;
import com.oodaloo.app.sync.bank.BankFeed.Page;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.AccountReading.Stage;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A loop over the bank's pages")
class BankLoopTest {
  @Test
  @DisplayName("that adds a line and removes it ends without it; one added again stands")
  void addedThenRemoved() {
    BankLoop.Read read =
        read(
            page(List.of(line("a"), line("b")), List.of(), true),
            page(List.of(), List.of("a", "b"), true),
            page(List.of(line("b")), List.of(), false));

    assertThat(read.rows()).containsOnlyKeys("b");
    assertThat(read.removed()).containsExactly("a");
  }

  @Test
  @DisplayName("keeps an account open whose balance cannot be read, with the balance it had")
  void unreadableBalance() {
    BankAccount account = Examples.account();
    BankAccount unreadable =
        account.withBalance(Money.usd(0)).withReading(AccountReading.of(Stage.LOADING));
    Books kept =
        new Books(
            Examples.firm(),
            Examples.TODAY,
            List.of(account),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    BankAccounts unit =
        new BankAccounts(kept, account.connection(), new BankNotices(List.of()), Examples.TODAY);
    BankLoop.Read read =
        new BankLoop.Read(
            Map.of(), Set.of(), List.of(), "c", new BankLoop.Span(false, History.COMPLETE));

    assertThat(unit.after(unit.settled(List.of(unreadable)), read)).containsExactly(account);
    assertThat(unit.settled(List.of())).isEmpty();
  }

  private static BankLoop.Read read(Page... pages) {
    Iterator<Page> coming = List.of(pages).iterator();
    return new BankLoop(new PageFeed(coming), new Tokens("a", "r", Examples.NOW)).from("");
  }

  private static Page page(List<BankTransaction> added, List<String> removed, boolean more) {
    return new Page(added, List.of(), removed, "c", more, History.COMPLETE);
  }

  private record PageFeed(Iterator<Page> coming) implements BankFeed {
    @Override
    public Page sync(Tokens tokens, String cursor) {
      return coming.next();
    }

    @Override
    public List<BankAccount> accounts(Tokens tokens, String itemId) {
      return List.of();
    }

    @Override
    public Map<String, List<String>> owners(Tokens tokens) {
      return Map.of();
    }

    @Override
    public BankNotice notice(WebhookEvent event) {
      return new BankNotice.Unspecified();
    }

    @Override
    public void remove(Tokens tokens) {}
  }

  private static BankTransaction line(String id) {
    return new BankTransaction(
        id,
        "acc-1",
        LocalDate.of(2025, 3, 3),
        Money.usd(100),
        "DEPOSIT",
        "",
        "",
        "",
        "ach",
        "",
        BankTransaction.State.POSTED);
  }
}
