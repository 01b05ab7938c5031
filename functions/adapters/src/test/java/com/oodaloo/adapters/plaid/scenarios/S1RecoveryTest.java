package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.bank.BankFeed.History;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plaid scenarios 10-18: endless, crashed, overtaken and expired loops")
class S1RecoveryTest {
  private static final String SYNC = "/transactions/sync";
  private final BankStory story = new BankStory(Misbehaviour.SMALL_PAGES);

  @AfterEach
  void close() {
    story.close();
  }

  private void posts(int lines) {
    for (int i = 0; i < lines; i++) {
      story.bank.teller().post(line("t%02d".formatted(i), 1_000 + i));
    }
  }

  @Test
  @DisplayName("10 An empty page with has_more: the loop goes on")
  void s10() {
    story.connected();
    for (int i = 0; i < 4; i++) {
      story.bank.teller().hold(line("p" + i, 100));
      story.bank.teller().drop(line("p" + i, 100));
    }
    posts(1);
    story.sync();

    assertThat(story.told()).containsExactly("t00 POSTED");
  }

  @Test
  @DisplayName("11 has_more without end: stopped by the page limit, cursor unchanged")
  void s11() {
    story.connected();
    BankFeed endless =
        new WrappedFeed(story.bank.feed()) {
          @Override
          public Page sync(Tokens tokens, String cursor) {
            return new Page(List.of(), List.of(), List.of(), cursor + "x", true, History.COMPLETE);
          }
        };
    String cursor = story.cursor();
    story.clock.passes(Duration.ofMinutes(2));

    assertThatThrownBy(() -> story.syncer(endless).drain(new SyncRequest(story.item(), List.of())))
        .isInstanceOf(Unavailable.class);
    assertThat(story.cursor()).isEqualTo(cursor);
  }

  @Test
  @DisplayName("12 Crash before the commit: the replay ends in the same state")
  void s12() {
    story.connected();
    posts(4);
    story.bank.troubles().next("/accounts/get", PlaidFault.INTERNAL);
    assertThatThrownBy(story::sync).isInstanceOf(Unavailable.class);
    assertThat(story.lines()).isEmpty();

    story.sync();
    assertThat(story.lines()).hasSize(4);
  }

  @Test
  @DisplayName("13 The same cursor replayed: no new rows, nothing to reconcile")
  void s13() {
    posts(4);
    story.connected();
    List<String> before = story.told();

    assertThat(story.fire("SYNC_UPDATES_AVAILABLE")).isEqualTo(new SyncOutcome.Synced(0));
    assertThat(story.told()).isEqualTo(before);
  }

  @Test
  @DisplayName("14 Cursor of another item: cleared, everything read again")
  void s14() {
    posts(4);
    story.connected();
    story.bank.troubles().next(SYNC, PlaidFault.FOREIGN_CURSOR);
    story.bank.teller().post(line("t99", 5));
    story.sync();

    assertThat(story.lines()).hasSize(5);
    assertThat(story.cursor()).isNotEmpty();
  }

  @Test
  @DisplayName("15 Two reads at once: one commits, the other comes again")
  void s15() {
    story.connected();
    posts(4);
    BankFeed overtaken =
        new WrappedFeed(story.bank.feed()) {
          @Override
          public List<com.oodaloo.domain.bank.BankAccount> accounts(Tokens tokens, String item) {
            story.sync();
            return super.accounts(tokens, item);
          }
        };
    story.clock.passes(Duration.ofMinutes(2));

    assertThat(story.syncer(overtaken).drain(new SyncRequest(story.item(), List.of())))
        .isEqualTo(new SyncOutcome.LostRace());
    assertThat(story.lines()).hasSize(4);
  }

  @Test
  @DisplayName("16 A webhook during a read: exactly one more read afterwards")
  void s16() {
    story.connected();
    posts(2);
    story.sync();
    story.bank.teller().post(line("late", 7));

    assertThat(story.hear()).isInstanceOf(SyncOutcome.Synced.class);
    assertThat(story.hear()).isEqualTo(new SyncOutcome.AlreadyDone());
    assertThat(story.lines()).hasSize(3);
  }

  @Test
  @DisplayName("17 A cursor too old: everything read again and swept")
  void s17() {
    posts(4);
    story.connected();
    story.bank.teller().drop(line("t02", 1_002));
    story.bank.troubles().next(SYNC, PlaidFault.FOREIGN_CURSOR);
    story.sync();

    assertThat(story.told()).contains("t02 REMOVED", "t01 POSTED");
  }

  @Test
  @DisplayName("18 A read of everything lacks a row: it becomes a tombstone, older ones stay")
  void s18() {
    posts(3);
    story.bank.teller().post(line("old", Bank.CHECKING, Bank.DAY.minusYears(1), 1, "OLD"));
    story.connected();
    story.bank.teller().drop(line("t01", 1_001));
    story.bank.teller().drop(line("old", Bank.CHECKING, Bank.DAY.minusYears(1), 1, "OLD"));
    story.bank.troubles().next(SYNC, PlaidFault.FOREIGN_CURSOR);
    story.sync();

    assertThat(story.told()).contains("t01 REMOVED", "t00 POSTED", "old POSTED");
  }
}
