package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.CHECKING;
import static com.oodaloo.adapters.plaid.scenarios.Bank.DAY;
import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.adapters.plaid.PlaidAccess;
import com.oodaloo.adapters.plaid.PlaidBank;
import com.oodaloo.adapters.plaid.PlaidCalls;
import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.bank.BankFeed.History;
import com.oodaloo.domain.bank.AccountReading.Stage;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.plaid.PlaidFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Plaid scenarios 1-9: the cursor loop")
class S1CursorAndPagingTest {
  private static final String SYNC = "/transactions/sync";
  private BankStory story = new BankStory(Misbehaviour.SMALL_PAGES);

  @AfterEach
  void close() {
    story.close();
  }

  private void over(Misbehaviour... misbehaviour) {
    story.close();
    story = new BankStory(misbehaviour);
  }

  private void posts(int lines) {
    for (int i = 0; i < lines; i++) {
      story.bank.teller().post(line("t%02d".formatted(i), 1_000 + i));
    }
  }

  @Test
  @DisplayName("1 First call, nothing ready: waiting for history, no cursor kept")
  void s01() {
    posts(3);
    story.link().sync();

    assertThat(story.cursor()).isEmpty();
    assertThat(story.lines()).isEmpty();
    assertThat(story.account(CHECKING).reading().stage()).isEqualTo(Stage.LOADING);
  }

  @Test
  @DisplayName("2 The same with a null cursor")
  void s02() {
    try (Loopback server = new Loopback()) {
      server.says(
          200,
          """
          {"added":[],"modified":[],"removed":[],"accounts":[],"next_cursor":null,
           "has_more":false,"transactions_update_status":"NOT_READY","request_id":"r"}
          """);
      PlaidCalls calls = new PlaidCalls(PlaidAccess.of(server.at(""), "id", "secret"));
      BankFeed.Page page = new PlaidBank(calls, (_, _) -> {}).sync(Tokens.lasting("a"), "");

      assertThat(page.cursor()).isEmpty();
      assertThat(page.history()).isEqualTo(History.NOT_LOADED);
    }
  }

  @Test
  @DisplayName("3 Recent lines first, history later: complete only after the second")
  void s03() {
    over(Misbehaviour.SLOW_HISTORY);
    posts(12);
    story.link().sync();
    story.sync();
    assertThat(story.lines()).hasSize(5);
    assertThat(story.account(CHECKING).reading().stage()).isEqualTo(Stage.PARTLY);

    story.sync();
    assertThat(story.lines()).hasSize(12);
    assertThat(story.account(CHECKING).reading().stage()).isEqualTo(Stage.COMPLETE);
  }

  @Test
  @DisplayName("4 Three pages: all applied in one commit with the last cursor")
  void s04() {
    posts(8);
    story.link().sync();
    long before = version();
    story.sync();

    assertThat(story.lines()).hasSize(8);
    assertThat(version()).isEqualTo(before + 1);
    String cursor = story.cursor();
    story.sync();
    assertThat(story.cursor()).isEqualTo(cursor);
  }

  @Test
  @DisplayName("5 Mutation on page 2: restarted from the loop's first cursor, nothing half applied")
  void s05() {
    story.connected();
    posts(8);
    int calls = story.bank.troubles().calls(SYNC);
    story.bank.troubles().after(SYNC, 1, PlaidFault.MUTATION);
    story.sync();

    assertThat(story.lines()).hasSize(8);
    assertThat(story.bank.troubles().calls(SYNC) - calls).isEqualTo(2 + 3);
  }

  @Test
  @DisplayName("5 Mutation on page 2, three times over: what was taken back is still heard of")
  void s05Removed() {
    BankLine earlier = line("old", CHECKING, DAY.minusDays(3), 900, "ACH CREDIT old");
    story.bank.teller().post(earlier);
    story.connected();
    story.sync();
    story.bank.teller().drop(earlier);
    posts(8);
    for (int pass = 0; pass < 3; pass++) {
      story.bank.troubles().after(SYNC, 2 * pass + 1, PlaidFault.MUTATION);
    }
    story.sync();

    assertThat(story.lines()).filteredOn(BankTransaction::isPosted).hasSize(8);
    assertThat(story.line("old").state()).isEqualTo(BankTransaction.State.REMOVED);
  }

  @Test
  @DisplayName("6 Mutation every time: bounded attempts, cursor unchanged, later again")
  void s06() {
    story.connected();
    posts(8);
    String cursor = story.cursor();
    int calls = story.bank.troubles().calls(SYNC);
    story.bank.troubles().always(SYNC, PlaidFault.MUTATION);

    assertThatThrownBy(story::sync).isInstanceOf(Unavailable.class);
    assertThat(story.bank.troubles().calls(SYNC) - calls).isEqualTo(5);
    assertThat(story.cursor()).isEqualTo(cursor);
    assertThat(story.lines()).isEmpty();
  }

  @Test
  @DisplayName(
      "7 Mutation on the first request again and again: one read of everything, no doubles")
  void s07() {
    posts(8);
    story.connected();
    for (int i = 0; i < 3; i++) {
      story.bank.troubles().after(SYNC, i, PlaidFault.MUTATION);
    }
    story.sync();

    assertThat(story.lines()).hasSize(8);
  }

  @ParameterizedTest(name = "8 {0} on page 2: nothing applied, all of it next time")
  @EnumSource(names = {"INTERNAL", "MAINTENANCE", "CUT_SHORT", "BANK_DOWN", "HTML_LIMIT"})
  @DisplayName("8 500, time-out, truncated JSON on page 2: nothing applied, all of it next time")
  void s08(PlaidFault fault) {
    story.connected();
    posts(8);
    String cursor = story.cursor();
    story.bank.troubles().after(SYNC, 1, fault);

    assertThatThrownBy(story::sync).isInstanceOfAny(Unavailable.class, Rejected.class);
    assertThat(story.cursor()).isEqualTo(cursor);
    assertThat(story.lines()).isEmpty();
    story.sync();
    assertThat(story.lines()).hasSize(8);
  }

  @Test
  @DisplayName("9 200 without cursor or has_more: refused, stored cursor untouched")
  void s09() {
    story.connected();
    String cursor = story.cursor();
    story.bank.troubles().next(SYNC, PlaidFault.HOLLOW);

    assertThatThrownBy(story::sync).isInstanceOf(Rejected.class);
    assertThat(story.cursor()).isEqualTo(cursor);
  }

  private long version() {
    return story.books.position(BankStory.FIRM, "plaid#" + story.item()).version();
  }
}
