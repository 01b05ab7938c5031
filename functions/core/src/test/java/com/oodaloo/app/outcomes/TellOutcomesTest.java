package com.oodaloo.app.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.LostConnections.Lost;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.outcomes.TellOutcomes.Ending;
import com.oodaloo.app.outcomes.TellOutcomes.Telling;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.tray.AnswerTray;
import com.oodaloo.app.tray.OwnerSays;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.matching.StepwiseMatcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Subscribers")
class TellOutcomesTest {
  private static final Instant NOW = Instant.parse("2025-02-10T15:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String LUMP = "question-opened/precision/q-t4/0";

  private final Books books = ReferenceScenario.books().build();
  private final Firm firm = books.firm();
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryBooks store = new InMemoryBooks(new InMemoryWebhookEvents());
  private final List<String> told = new ArrayList<>();
  private Outcomes outcomes = this::hear;
  private List<Lost> lost = List.of();

  @BeforeEach
  void books() {
    firms.save(firm, Instant.MAX);
    List<BookChange> rows = new ArrayList<>();
    books.accounts().forEach(account -> rows.add(new BookChange.PutAccount(account)));
    books.clients().forEach(client -> rows.add(new BookChange.PutClient(client)));
    books.jobs().forEach(job -> rows.add(new BookChange.PutJob(job)));
    books.invoices().forEach(invoice -> rows.add(new BookChange.PutInvoice(invoice)));
    books.transactions().forEach(line -> rows.add(new BookChange.PutTransaction(line)));
    store.commit(
        new BooksWriter.Commit(store.position(firm.id(), "jobber"), "1", rows, List.of(), NOW));
  }

  @Test
  @DisplayName("hears once that a question was opened, however often the books are decided")
  void once() {
    assertThat(reconcile(NOW).news()).hasSize(1);
    assertThat(reconcile(NOW)).isEqualTo(Telling.NOTHING);
    assertThat(told).containsExactly(LUMP);
  }

  @Test
  @DisplayName("hears it the next time when it could not be told, and nothing fails for that")
  void late() {
    outcomes = this::refuse;
    assertThat(reconcile(NOW).ending()).isEqualTo(Ending.LATE);

    outcomes = this::hear;
    assertThat(reconcile(NOW).news()).hasSize(1);
    assertThat(told).containsExactly(LUMP);
  }

  @Test
  @DisplayName("hears of a question too that was answered before anybody could be told of it")
  void answeredMeanwhile() {
    outcomes = this::refuse;
    reconcile(NOW);
    new AnswerTray(new ShowTray(firms, store, CLOCK), store, new InMemoryWakeups(), CLOCK)
        .answer(firm.id(), "q-t4", new OwnerSays.Dismiss(), "tray page");

    outcomes = this::hear;
    reconcile(NOW.plus(Duration.ofDays(1)));
    assertThat(told).containsExactly(LUMP);
  }

  @Test
  @DisplayName("hears that a firm has to connect again, and not that its owner ended a connection")
  void reconnect() {
    reconcile(NOW);
    lost =
        List.of(
            new Lost(Source.JOBBER, "acct-1", Health.DISCONNECTED, NOW),
            new Lost(Source.PLAID, "item-1", Health.NEEDS_RECONNECT, NOW));
    reconcile(NOW);
    reconcile(NOW);

    assertThat(told)
        .containsExactly(LUMP, "reconnect-needed/precision/plaid/item-1/2025-02-10T15:00:00Z");
  }

  private Telling reconcile(Instant at) {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    TellOutcomes tell = new TellOutcomes(_ -> lost, store, outcomes, clock);
    ReconcileFirm.Ports ports = new ReconcileFirm.Ports(firms, store, store, tell::standing);
    ReconcileFirm.Outcome end =
        new ReconcileFirm(ports, new StepwiseMatcher(), clock).reconcile(firm.id());
    return ((ReconcileFirm.Outcome.Reconciled) end).telling();
  }

  private void hear(List<Outcome> outcomes) {
    outcomes.forEach(outcome -> told.add(outcome.id()));
  }

  private void refuse(List<Outcome> ignored) {
    throw new Unavailable("no bus", Duration.ofSeconds(30));
  }
}
