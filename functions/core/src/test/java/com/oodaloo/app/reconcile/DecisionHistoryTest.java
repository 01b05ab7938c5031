package com.oodaloo.app.reconcile;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.decision.DecisionHistory;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What became of a decision: what was decided, by which rule, when, and that it no longer stands.
class DecisionHistoryTest {
  private static final Instant NOW = Instant.parse("2025-02-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final BankTransaction DEPOSIT =
      line("t1").of("500.00").on("2025-01-11").saying("MOBILE DEPOSIT").build();

  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryBooks store = new InMemoryBooks(new InMemoryWebhookEvents());
  private final ReconcileFirm reconcile =
      new ReconcileFirm(firms, store, store, new StepwiseMatcher(), CLOCK);

  @BeforeEach
  void aCheckOfMarySmithIsInTheBank() {
    firms.save(Sample.firm(), Instant.MAX);
    write(
        new BookChange.PutClient(client("c1", "Mary Smith")),
        new BookChange.PutInvoice(
            invoice("i1").client("c1").of("500.00").open("0.00").paid().build()),
        new BookChange.PutPayment(
            payment("p1").forInvoice("i1").of("500.00").by(PaymentMethod.CHECK).build()),
        new BookChange.PutTransaction(DEPOSIT));
    reconcile.reconcile(Sample.firm().id());
  }

  @Test
  @DisplayName("A decision is recorded once, with its rule, however often it is made again")
  void once() {
    reconcile.reconcile(Sample.firm().id());

    assertThat(history("t1"))
        .containsExactly(
            new DecisionEvent.Settled(
                NOW, Verdict.AUTO, "exact-recorded", List.of(Sample.settlement("i1=500.00"))));
  }

  @Test
  @DisplayName(
      "A matched line that the bank removes is undone, and asked about with what it settled")
  void removed() {
    write(new BookChange.PutTransaction(DEPOSIT.removed()));
    reconcile.reconcile(Sample.firm().id());

    assertThat(history("t1")).hasSize(2);
    assertThat(history("t1").getLast()).isEqualTo(new DecisionEvent.Undone(NOW));
    assertThat(open().kind()).isEqualTo(Question.Kind.TAKEN_BACK);
    assertThat(open().whyNot()).contains("It had settled i1 $500.00.");
  }

  @Test
  @DisplayName("What it had settled is not given to another line without asking")
  void notDecidedAnew() {
    write(
        new BookChange.PutTransaction(DEPOSIT.removed()),
        new BookChange.PutTransaction(
            line("t2").of("500.00").on("2025-01-24").saying("MOBILE DEPOSIT").build()));
    reconcile.reconcile(Sample.firm().id());

    assertThat(load().matches()).allMatch(match -> match.verdict() == Verdict.ASK);
    assertThat(load().tray().open()).extracting(TrayItem::id).contains("q-t1", "q-t2");
    assertThat(question("q-t2").whyNot())
        .contains(
            "The bank has taken back the line that had settled it; that has to be answered first.");
  }

  @Test
  @DisplayName("The same line under another id takes over without a question")
  void cameAgain() {
    write(
        new BookChange.PutTransaction(DEPOSIT.removed()),
        new BookChange.PutTransaction(
            line("t2")
                .of("500.00")
                .on("2025-01-12")
                .saying("MOBILE DEPOSIT")
                .state(State.POSTED)
                .build()));
    reconcile.reconcile(Sample.firm().id());

    assertThat(load().matches()).extracting(Match::transactionId).containsExactly("t2");
    assertThat(load().tray().open()).isEmpty();
  }

  private void write(BookChange... changes) {
    BooksWriter.Commit commit =
        new BooksWriter.Commit(
            store.position(Sample.firm().id(), "bank"), "c", List.of(changes), List.of(), NOW);
    assertThat(store.commit(commit)).isTrue();
  }

  private FirmBooks load() {
    return store.load(Sample.firm(), Sample.day("2025-02-01"));
  }

  private List<DecisionEvent> history(String transactionId) {
    return load().histories().stream()
        .filter(history -> history.transactionId().equals(transactionId))
        .findFirst()
        .map(DecisionHistory::events)
        .orElse(List.of());
  }

  private Question open() {
    return load().tray().open().getFirst().question();
  }

  private Question question(String id) {
    return load().tray().find(id).orElseThrow().question();
  }
}
