package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.events.BankLine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plaid scenarios 19-26: holds and what becomes of them")
class S2PendingPostedRemovedTest {
  private static final BankLine HOLD = line("P", -2_000);
  private static final BankLine POSTED = line("Q", -2_000);
  private BankStory story = new BankStory();

  @BeforeEach
  void connect() {
    story.connected();
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  @DisplayName("19 A hold becomes a posted line in one page: one line counts, with its history")
  void s19() {
    story.bank.teller().hold(HOLD);
    story.sync();
    story.bank.teller().drop(HOLD);
    story.bank.teller().postFor("P", POSTED);
    story.sync();

    assertThat(story.told()).containsExactly("P REMOVED", "Q POSTED");
    assertThat(story.line("Q").earlierId()).isEqualTo("P");
  }

  @Test
  @DisplayName("20 The same over two pages, in either order")
  void s20() {
    story.close();
    story = new BankStory(Misbehaviour.SMALL_PAGES);
    story.connected();
    story.bank.teller().hold(HOLD);
    story.bank.teller().hold(line("P2", -3_000));
    story.sync();
    story.bank.teller().drop(HOLD);
    story.bank.teller().postFor("P2", line("Q2", -3_000));
    List.of("a", "b", "c").forEach(id -> story.bank.teller().post(line(id, 1)));
    story.bank.teller().postFor("P", POSTED);
    story.bank.teller().drop(line("P2", -3_000));
    story.sync();

    assertThat(story.told())
        .contains("P REMOVED", "Q POSTED", "P2 REMOVED", "Q2 POSTED")
        .hasSize(7);
  }

  @Test
  @DisplayName("21 Hold gone in one read, posted line in the next: nothing between, then one")
  void s21() {
    story.bank.teller().hold(HOLD);
    story.sync();
    story.bank.teller().drop(HOLD);
    story.sync();
    assertThat(story.told()).containsExactly("P REMOVED");

    story.bank.teller().postFor("P", POSTED);
    story.sync();
    assertThat(story.told()).containsExactly("P REMOVED", "Q POSTED");
  }

  @Test
  @DisplayName("22 A posted line without its hold's id: hold gone, line new, nothing merged")
  void s22() {
    story.bank.teller().hold(HOLD);
    story.sync();
    story.bank.teller().drop(HOLD);
    story.bank.teller().post(POSTED);
    story.sync();

    assertThat(story.told()).containsExactly("P REMOVED", "Q POSTED");
    assertThat(story.line("Q").earlierId()).isEmpty();
  }

  @Test
  @DisplayName("23 A posted line of a hold nobody saw: a plain line")
  void s23() {
    story.bank.teller().postFor("never-seen", POSTED);
    story.sync();

    assertThat(story.told()).containsExactly("Q POSTED");
  }

  @Test
  @DisplayName("24 Posted for another amount than held: the posted one counts")
  void s24() {
    story.bank.teller().hold(HOLD);
    story.sync();
    story.bank.teller().drop(HOLD);
    story.bank.teller().postFor("P", line("Q", -2_400));
    story.sync();

    assertThat(story.line("Q").amount()).isEqualTo(Money.usd(-2_400));
  }

  @Test
  @DisplayName("25 A held deposit that vanishes: nothing was paid by it, and its trace is kept")
  void s25() {
    Invoiced.invoice(story);
    BankLine held = line("held", Bank.CHECKING, Bank.DAY, 312_500, "ACH HOLLIS SONS 1042");
    story.bank.teller().hold(held);
    story.sync();
    story.reconcile();
    assertThat(Invoiced.matches(story)).isEmpty();

    story.bank.teller().drop(held);
    story.sync();
    assertThat(story.told()).containsExactly("held REMOVED");
  }

  @Test
  @DisplayName("26 Removal of an id nobody knows: ignored")
  void s26() {
    SyncOutcome drain =
        story
            .syncer(
                new WrappedFeed(story.bank.feed()) {
                  @Override
                  public Page sync(Tokens tokens, String cursor) {
                    return new Page(
                        List.of(), List.of(), List.of("ghost"), "c2", false, History.COMPLETE);
                  }
                })
            .drain(Invoiced.later(story));

    assertThat(drain).isEqualTo(new SyncOutcome.Synced(0));
    assertThat(story.lines()).isEmpty();
  }
}
