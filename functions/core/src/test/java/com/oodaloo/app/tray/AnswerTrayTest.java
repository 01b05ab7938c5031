package com.oodaloo.app.tray;

import static com.oodaloo.domain.Sample.settlement;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The owner answers the question about the lump of $20,000.00")
class AnswerTrayTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-02-10T15:00:00Z"), ZoneOffset.UTC);
  private static final String LUMP = "q-t4";

  private final Books books = ReferenceScenario.books().build();
  private final Firm firm = books.firm();
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryBooks store = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final ReconcileFirm reconcile =
      new ReconcileFirm(firms, store, store, new StepwiseMatcher(), CLOCK);
  private final AnswerTray tray =
      new AnswerTray(new ShowTray(firms, store, CLOCK), store, wakeups, CLOCK);

  @BeforeEach
  void reconcileOnce() {
    firms.save(firm, Instant.MAX);
    List<BookChange> rows = new ArrayList<>();
    books.accounts().forEach(account -> rows.add(new BookChange.PutAccount(account)));
    books.clients().forEach(client -> rows.add(new BookChange.PutClient(client)));
    books.jobs().forEach(job -> rows.add(new BookChange.PutJob(job)));
    books.invoices().forEach(invoice -> rows.add(new BookChange.PutInvoice(invoice)));
    books.transactions().forEach(line -> rows.add(new BookChange.PutTransaction(line)));
    store.commit(
        new BooksWriter.Commit(
            store.position(firm.id(), "jobber"), "1", rows, List.of(), CLOCK.instant()));
    reconcile.reconcile(firm.id());
  }

  @Test
  @DisplayName("it is one open question; the three named payments are settled")
  void before() {
    assertThat(kept().tray().open()).extracting(TrayItem::id).containsExactly(LUMP);
    assertThat(kept().matches())
        .filteredOn(match -> match.verdict() == Verdict.AUTO)
        .extracting(Match::transactionId)
        .containsExactlyInAnyOrder("t1", "t2", "t3");
  }

  @Test
  @DisplayName("reconciling again changes nothing")
  void again() {
    assertThat(reconcile.reconcile(firm.id()))
        .isInstanceOfSatisfying(
            ReconcileFirm.Outcome.Reconciled.class,
            outcome -> assertThat(outcome.changes()).isZero());
  }

  @Test
  @DisplayName("confirming an alternative settles its invoices and wakes the matcher")
  void confirm() {
    assertThat(says(new OwnerSays.Confirm(0))).isInstanceOf(AnswerTray.Outcome.Taken.class);
    assertThat(wakeups.reconciles()).contains(firm.id());

    reconcile.reconcile(firm.id());
    assertThat(match("t4").rule()).isEqualTo("owner");
    assertThat(match("t4").settlements()).hasSize(3);
    assertThat(kept().tray().open()).isEmpty();
  }

  @Test
  @DisplayName("a suggestion is confirmed by what it says, wherever it stands, or not at all")
  void byContent() {
    List<Question.Alternative> shown = kept().tray().open().getFirst().question().alternatives();
    String other = shown.getLast().content();

    assertThat(says(new OwnerSays.Confirm(0, "E005_1=1")))
        .isInstanceOf(AnswerTray.Outcome.Changed.class);
    assertThat(kept().tray().open()).hasSize(1);
    assertThat(says(new OwnerSays.Confirm(7, other))).isInstanceOf(AnswerTray.Outcome.Taken.class);

    reconcile.reconcile(firm.id());
    assertThat(match("t4").settlements())
        .containsExactlyInAnyOrderElementsOf(shown.getLast().settlements());
  }

  @Test
  @DisplayName("a split that is a cent short is refused with the cent named")
  void shortSplit() {
    var parts = List.of(settlement("C003_1=8000.00"), settlement("E007_1=6999.99"));

    assertThat(says(new OwnerSays.Split(parts)))
        .isInstanceOfSatisfying(
            AnswerTray.Outcome.Invalid.class,
            invalid -> assertThat(invalid.reason()).contains("$14,999.99", "$5,000.01 remain"));
    assertThat(kept().tray().open()).hasSize(1);
  }

  @Test
  @DisplayName("a split never gives an invoice more than its total")
  void overSplit() {
    var parts = List.of(settlement("E005_1=13000.00"), settlement("E007_1=7000.00"));

    assertThat(says(new OwnerSays.Split(parts)))
        .isInstanceOfSatisfying(
            AnswerTray.Outcome.Invalid.class,
            invalid -> assertThat(invalid.reason()).contains("room for only $5,000.00"));
  }

  @Test
  @DisplayName("a split that adds up is taken")
  void split() {
    var parts =
        List.of(
            settlement("A001_2=4000.00"),
            settlement("C003_1=8000.00"),
            settlement("E006_1=3000.00"),
            settlement("E005_1=5000.00"));

    assertThat(says(new OwnerSays.Split(parts))).isInstanceOf(AnswerTray.Outcome.Taken.class);
    reconcile.reconcile(firm.id());
    assertThat(match("t4").settlements()).containsExactlyInAnyOrderElementsOf(parts);
  }

  @Test
  @DisplayName("not income keeps it out, under the owner's word")
  void notIncome() {
    says(new OwnerSays.ThisIsNotIncome(NotIncome.Kind.LOAN));
    reconcile.reconcile(firm.id());

    assertThat(kept().notIncome())
        .filteredOn(entry -> entry.transactionId().equals("t4"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.kind()).isEqualTo(NotIncome.Kind.LOAN));
  }

  @Test
  @DisplayName("dismissed, it is not asked again")
  void dismiss() {
    says(new OwnerSays.Dismiss());
    reconcile.reconcile(firm.id());

    assertThat(kept().tray().open()).isEmpty();
    assertThat(kept().matches()).noneMatch(match -> match.transactionId().equals("t4"));
  }

  @Test
  @DisplayName("the second of two answers is told of the first")
  void twice() {
    says(new OwnerSays.Confirm(1));

    assertThat(says(new OwnerSays.Dismiss()))
        .isInstanceOf(AnswerTray.Outcome.AlreadyAnswered.class);
  }

  @Test
  @DisplayName("undone, it is open again and its invoices are free")
  void undo() {
    says(new OwnerSays.Confirm(0));
    reconcile.reconcile(firm.id());
    assertThat(says(new OwnerSays.Undo())).isInstanceOf(AnswerTray.Outcome.Taken.class);
    reconcile.reconcile(firm.id());

    assertThat(kept().tray().open()).extracting(TrayItem::id).containsExactly(LUMP);
    assertThat(kept().matches()).noneMatch(match -> match.rule().equals("owner"));
    assertThat(kept().tray().find(LUMP).orElseThrow().history()).hasSize(3);
  }

  @Test
  @DisplayName("a question nobody asked cannot be answered")
  void unknown() {
    assertThat(tray.answer(firm.id(), "q-t9", new OwnerSays.Dismiss(), "test"))
        .isInstanceOf(AnswerTray.Outcome.NotFound.class);
  }

  private AnswerTray.Outcome says(OwnerSays says) {
    return tray.answer(firm.id(), LUMP, says, "test");
  }

  private FirmBooks kept() {
    return store.load(firm, books.asOf());
  }

  private Match match(String transaction) {
    return kept().matches().stream()
        .filter(match -> match.transactionId().equals(transaction))
        .findFirst()
        .orElseThrow();
  }
}
