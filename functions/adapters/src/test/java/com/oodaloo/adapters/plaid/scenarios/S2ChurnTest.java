package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.WorldEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plaid scenario 29: churn of lines the owner answered for")
class S2ChurnTest {
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
  @DisplayName(
      "29b Churn of a line the owner answered for: the answer holds, nobody is asked again")
  void s29b() {
    story.bank.teller().post(odd("odd", "HOLLIS WIRE"));
    story.sync();
    story.reconcile();
    Invoiced.answer(story, new TrayAnswer.IsNotIncome("odd", NotIncome.Kind.LOAN));
    story.bank.teller().drop(odd("odd", "HOLLIS WIRE"));
    story.bank.teller().post(odd("odd-anew", "HOLLIS WIRE"));
    story.sync();
    story.reconcile();

    FirmBooks kept = story.books.load(BankStory.firm(), Bank.DAY);
    assertThat(kept.notIncome())
        .singleElement()
        .satisfies(told -> {
          assertThat(told.transactionId()).isEqualTo("odd-anew");
          assertThat(told.verdict()).isEqualTo(Verdict.AUTO);
          assertThat(told.kind()).isEqualTo(NotIncome.Kind.LOAN);
        });
    assertThat(kept.tray().open()).isEmpty();
  }

  @Test
  @DisplayName("29c It comes under other words: asked again, naming what was answered")
  void s29c() {
    story.bank.teller().post(odd("odd", "HOLLIS WIRE"));
    story.sync();
    story.reconcile();
    Invoiced.answer(story, new TrayAnswer.IsNotIncome("odd", NotIncome.Kind.LOAN));
    story.bank.teller().drop(odd("odd", "HOLLIS WIRE"));
    story.sync();
    story.bank.teller().post(odd("odd-anew", "SOMETHING ELSE"));
    story.sync();
    story.reconcile();

    FirmBooks kept = story.books.load(BankStory.firm(), Bank.DAY);
    assertThat(kept.notIncome()).isEmpty();
    assertThat(kept.tray().open())
        .singleElement()
        .satisfies(item ->
            assertThat(item.question().whyNot().getFirst())
                .startsWith("The bank has taken back $777.77 of")
                .endsWith("(“HOLLIS WIRE”), of which you had said: it is loan money."));
  }

  @Test
  @DisplayName("29d A bank that tells every fifth line anew: each stands once, with where it was")
  void s29d() {
    story.close();
    try (BankStory churning = new BankStory(Misbehaviour.CHURNED_LINES).connected()) {
      for (int number = 1; number <= 10; number++) {
        churning.bank.plaid.apply(
            new WorldEvent.MoneyPosted(churning.clock.instant(), line("t" + number, number), ""));
        churning.sync();
      }

      assertThat(churning.lines())
          .filteredOn(line -> line.id().endsWith("_anew"))
          .extracting(BankTransaction::id, BankTransaction::earlierId)
          .containsExactlyInAnyOrder(tuple("t4_anew", "t4"), tuple("t9_anew", "t9"));
      assertThat(churning.lines()).filteredOn(BankTransaction::isPosted).hasSize(10);
    }
  }

  private static BankLine odd(String id, String words) {
    return line(id, Bank.CHECKING, Bank.DAY, 77_777, words);
  }
}
