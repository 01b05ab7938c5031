package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.Ledger;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.Drain;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.matching.Match;
import com.oodaloo.domain.matching.NotIncome;
import com.oodaloo.domain.matching.Verdict;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.BankLine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plaid scenarios 19-35: pending, posted, removed")
class S2PendingPostedRemovedTest {
  private static final BankLine HOLD = line("P", -2_000);
  private static final BankLine POSTED = line("Q", -2_000);
  private static final BankLine PAYMENT =
      line("paid", Bank.CHECKING, Bank.DAY, 312_500, "ACH CREDIT HOLLIS SONS 1042");
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
    invoiced();
    BankLine held = line("held", Bank.CHECKING, Bank.DAY, 312_500, "ACH HOLLIS SONS 1042");
    story.bank.teller().hold(held);
    story.sync();
    story.reconcile();
    assertThat(matches()).isEmpty();

    story.bank.teller().drop(held);
    story.sync();
    assertThat(story.told()).containsExactly("held REMOVED");
  }

  @Test
  @DisplayName("26 Removal of an id nobody knows: ignored")
  void s26() {
    Drain drain =
        story
            .syncer(
                new WrappedFeed(story.bank.feed()) {
                  @Override
                  public Page sync(Tokens tokens, String cursor) {
                    return new Page(
                        List.of(), List.of(), List.of("ghost"), "c2", false, History.COMPLETE);
                  }
                })
            .drain(later());

    assertThat(drain).isEqualTo(new Drain.Synced(0));
    assertThat(story.lines()).isEmpty();
  }

  @Test
  @DisplayName("27 A matched line is removed: the match is taken back, the tombstone stays")
  void s27() {
    paid();
    story.bank.teller().drop(PAYMENT);
    story.sync();
    assertThat(story.wakeups.reconciles()).isNotEmpty();
    story.reconcile();

    assertThat(matches()).isEmpty();
    assertThat(story.told()).containsExactly("paid REMOVED");
  }

  @Test
  @DisplayName("28 A removed id comes back: restored, the tombstone does not stand in its way")
  void s28() {
    paid();
    story.bank.teller().drop(PAYMENT);
    story.sync();
    story.bank.teller().post(PAYMENT);
    story.sync();
    story.reconcile();

    assertThat(story.told()).containsExactly("paid POSTED");
    assertThat(matches()).extracting(Match::transactionId).containsExactly("paid");
  }

  @Test
  @DisplayName("29 Churn: the line comes under a new id without a link, its match moves along")
  void s29() {
    paid();
    story.bank.teller().drop(PAYMENT);
    story
        .bank
        .teller()
        .post(line("paid-anew", Bank.CHECKING, Bank.DAY, 312_500, "ACH CREDIT HOLLIS SONS 1042"));
    story.sync();
    story.reconcile();

    assertThat(story.told()).containsExactly("paid REMOVED", "paid-anew POSTED");
    assertThat(matches()).extracting(Match::transactionId).containsExactly("paid-anew");
  }

  @Test
  @DisplayName("30 A modified line that is the same to the byte: no change, nothing reconciled")
  void s30() {
    story.bank.teller().post(POSTED);
    story.sync();
    story.bank.plaid.unsent(story.clock.instant());
    int reconciles = story.wakeups.reconciles().size();
    story.bank.teller().correct(POSTED);

    assertThat(story.hear()).isEqualTo(new Drain.Synced(0));
    assertThat(story.wakeups.reconciles()).hasSize(reconciles);
  }

  @Test
  @DisplayName("31 A matched line's amount changes: decided anew, never left paid in full")
  void s31() {
    paid();
    story
        .bank
        .teller()
        .correct(line("paid", Bank.CHECKING, Bank.DAY, 9_900, "ACH CREDIT HOLLIS SONS 1042"));
    story.sync();
    story.reconcile();

    assertThat(story.line("paid").amount()).isEqualTo(Money.usd(9_900));
    assertThat(matches())
        .allSatisfy(match ->
            assertThat(match.settlements())
                .allSatisfy(part -> assertThat(part.amount().cents()).isLessThanOrEqualTo(9_900)));
  }

  @Test
  @DisplayName("32 A modified line nobody knows: inserted")
  void s32() {
    Drain drain =
        story
            .syncer(
                new WrappedFeed(story.bank.feed()) {
                  @Override
                  public Page sync(Tokens tokens, String cursor) {
                    return new Page(
                        List.of(), List.of(row("m", 5)), List.of(), "c2", false, History.COMPLETE);
                  }
                })
            .drain(later());

    assertThat(drain).isEqualTo(new Drain.Synced(1));
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
                    List.of(row("m", 5)),
                    List.of(row("m", 6)),
                    List.of(),
                    "c2",
                    false,
                    History.COMPLETE);
              }
            })
        .drain(later());

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
    commit(
        new BookChange.PutNotIncome(
            new NotIncome("Q", NotIncome.Kind.OWNER, Verdict.AUTO, List.of("You said so."))));
    story.bank.teller().correct(line("Q", Bank.CHECKING, Bank.DAY, -2_000, "BETTER WORDS"));
    story.sync();

    assertThat(story.line("Q").description()).isEqualTo("BETTER WORDS");
    assertThat(story.books.load(BankStory.firm(), Bank.DAY).notIncome()).hasSize(1);
  }

  private void paid() {
    invoiced();
    story.bank.teller().post(PAYMENT);
    story.sync();
    story.reconcile();
    assertThat(matches()).extracting(Match::transactionId).containsExactly("paid");
  }

  private void invoiced() {
    commit(new BookChange.PutClient(Examples.client()));
    commit(
        new BookChange.PutInvoice(
            Examples.invoice("inv-1042", InvoiceStatus.Known.AWAITING_PAYMENT)));
  }

  private void commit(BookChange change) {
    story.books.commit(
        new Ledger.Commit(
            story.books.position(BankStory.FIRM, "test"),
            "",
            List.of(change),
            List.of(),
            story.clock.instant()));
  }

  private List<Match> matches() {
    return story.books.load(BankStory.firm(), Bank.DAY).matches();
  }

  private SyncRequest later() {
    story.clock.passes(Duration.ofMinutes(2));
    return new SyncRequest(story.item(), List.of());
  }

  private static BankTransaction row(String id, long cents) {
    return new BankTransaction(
        id,
        Bank.CHECKING,
        Bank.DAY,
        Money.usd(cents),
        "ROW",
        "",
        "",
        "",
        "other",
        "",
        BankTransaction.State.POSTED);
  }
}
