package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.company.events.BankLine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plaid scenarios 27-35: removed, restored and changed lines")
class S2ChangedLinesTest {
  private static final BankLine POSTED = line("Q", -2_000);
  private final BankStory story = new BankStory();

  @BeforeEach
  void connect() {
    story.connected();
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  @DisplayName("27 A matched line is removed: the match is taken back, the tombstone stays")
  void s27() {
    Invoiced.pay(story);
    assertThat(Invoiced.matches(story)).extracting(Match::transactionId).containsExactly("paid");
    story.bank.teller().drop(Invoiced.PAYMENT);
    story.sync();
    assertThat(story.wakeups.reconciles()).isNotEmpty();
    story.reconcile();

    assertThat(Invoiced.matches(story)).isEmpty();
    assertThat(story.told()).containsExactly("paid REMOVED");
  }

  @Test
  @DisplayName("28 A removed id comes back: restored, the tombstone does not stand in its way")
  void s28() {
    Invoiced.pay(story);
    assertThat(Invoiced.matches(story)).extracting(Match::transactionId).containsExactly("paid");
    story.bank.teller().drop(Invoiced.PAYMENT);
    story.sync();
    story.bank.teller().post(Invoiced.PAYMENT);
    story.sync();
    story.reconcile();

    assertThat(story.told()).containsExactly("paid POSTED");
    assertThat(Invoiced.matches(story)).extracting(Match::transactionId).containsExactly("paid");
  }

  @Test
  @DisplayName("29 Churn: the line comes under a new id without a link, its match moves along")
  void s29() {
    Invoiced.pay(story);
    assertThat(Invoiced.matches(story)).extracting(Match::transactionId).containsExactly("paid");
    story.bank.teller().drop(Invoiced.PAYMENT);
    story
        .bank
        .teller()
        .post(line("paid-anew", Bank.CHECKING, Bank.DAY, 312_500, "ACH CREDIT HOLLIS SONS 1042"));
    story.sync();
    story.reconcile();

    assertThat(story.told()).containsExactly("paid REMOVED", "paid-anew POSTED");
    assertThat(Invoiced.matches(story))
        .extracting(Match::transactionId)
        .containsExactly("paid-anew");
  }

  @Test
  @DisplayName("30 A modified line that is the same to the byte: no change, nothing reconciled")
  void s30() {
    story.bank.teller().post(POSTED);
    story.sync();
    story.bank.plaid.unsent(story.clock.instant());
    int reconciles = story.wakeups.reconciles().size();
    story.bank.teller().correct(POSTED);

    assertThat(story.hear()).isEqualTo(new SyncOutcome.Synced(0));
    assertThat(story.wakeups.reconciles()).hasSize(reconciles);
  }

  @Test
  @DisplayName("31 A matched line's amount changes: decided anew, never left paid in full")
  void s31() {
    Invoiced.pay(story);
    assertThat(Invoiced.matches(story)).extracting(Match::transactionId).containsExactly("paid");
    story
        .bank
        .teller()
        .correct(line("paid", Bank.CHECKING, Bank.DAY, 9_900, "ACH CREDIT HOLLIS SONS 1042"));
    story.sync();
    story.reconcile();

    assertThat(story.line("paid").amount()).isEqualTo(Money.usd(9_900));
    assertThat(Invoiced.matches(story))
        .allSatisfy(match ->
            assertThat(match.settlements())
                .allSatisfy(part -> assertThat(part.amount().cents()).isLessThanOrEqualTo(9_900)));
  }

  @Test
  @DisplayName("32 A modified line nobody knows: inserted")
  void s32() {
    SyncOutcome drain =
        story
            .syncer(
                new WrappedFeed(story.bank.feed()) {
                  @Override
                  public Page sync(Tokens tokens, String cursor) {
                    return new Page(
                        List.of(),
                        List.of(Invoiced.row("m", 5)),
                        List.of(),
                        "c2",
                        false,
                        History.COMPLETE);
                  }
                })
            .drain(Invoiced.later(story));

    assertThat(drain).isEqualTo(new SyncOutcome.Synced(1));
    assertThat(story.told()).containsExactly("m POSTED");
  }

  @Test
  @DisplayName("33 One id among added and modified of a loop: the last word wins, one row")
  void s33() {
    story
        .syncer(
            new WrappedFeed(story.bank.feed()) {
              @Override
              public Page sync(Tokens tokens, String cursor) {
                return new Page(
                    List.of(Invoiced.row("m", 5)),
                    List.of(Invoiced.row("m", 6)),
                    List.of(),
                    "c2",
                    false,
                    History.COMPLETE);
              }
            })
        .drain(Invoiced.later(story));

    assertThat(story.lines()).hasSize(1);
    assertThat(story.line("m").amount()).isEqualTo(Money.usd(6));
  }

  @Test
  @DisplayName("34 Ids that differ in case only: two lines")
  void s34() {
    story.bank.teller().post(line("abc", 10));
    story.bank.teller().post(line("ABC", 10));
    story.sync();

    assertThat(story.told()).containsExactly("ABC POSTED", "abc POSTED");
  }

  @Test
  @DisplayName("35 What was decided of a line survives its correction")
  void s35() {
    story.bank.teller().post(POSTED);
    story.sync();
    Invoiced.commit(
        story,
        new BookChange.PutNotIncome(
            new NotIncome("Q", NotIncome.Kind.OWNER, Verdict.AUTO, List.of("You said so."))));
    story.bank.teller().correct(line("Q", Bank.CHECKING, Bank.DAY, -2_000, "BETTER WORDS"));
    story.sync();

    assertThat(story.line("Q").description()).isEqualTo("BETTER WORDS");
    assertThat(story.books.load(BankStory.firm(), Bank.DAY).notIncome()).hasSize(1);
  }
}
