package com.oodaloo.handlers.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.access.InMemoryFirmNotes;
import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.HeardNews;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.InMemoryLinkUse;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.links.SignedLinks.Checked;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.tray.AnswerTray;
import com.oodaloo.app.tray.OwnerSays;
import com.oodaloo.app.tray.ShowTray;
import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// One firm's links and ids tried on another: twelve firms with the same books under other names,
/// so that every id of one exists at none of the others.
@DisplayName("A holder of one firm's links")
class OtherFirmsTest {
  private static final int FIRMS = 12;
  private static final int PROBES = 100_000;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-02-10T15:00:00Z"), ZoneOffset.UTC);
  private static final Duration WEEK = Duration.ofDays(7);

  private final SplittableRandom random = new SplittableRandom(7);
  private final SignedLinks links =
      new SignedLinks(Request.bytes("a key of at least sixteen bytes"), CLOCK, random);
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryBooks store = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final AnswerTray tray =
      new AnswerTray(new ShowTray(firms, store, CLOCK), store, wakeups, CLOCK);
  private final AnswerAccounts accounts =
      new AnswerAccounts(
          new AnswerAccounts.Ports(firms, connections, store, store, wakeups, new HeardNews()),
          CLOCK);
  private final OwnerSessions sessions =
      new OwnerSessions(new InMemoryFirmNotes(), new InMemoryLinkUse(), links, CLOCK);
  private final List<Tenant> tenants = new ArrayList<>();

  /// A firm, a connection of its own, and the question that stands in its tray.
  private record Tenant(Firm firm, String item, String question) {}

  @BeforeEach
  void open() {
    for (int number = 0; number < FIRMS; number++) {
      tenants.add(tenant(number));
    }
  }

  private Tenant tenant(int number) {
    Books books = ReferenceScenario.books().build();
    Firm same = books.firm();
    Firm firm =
        new Firm(
            new FirmId("f-" + number), same.name(), same.zone(), same.currency(), same.email());
    firms.save(firm, Instant.MAX);
    String item = "item-" + number;
    connections.save(
        new Connection(
            firm.id(),
            Source.PLAID,
            item,
            Tokens.lasting("t"),
            Connection.Health.GOOD,
            CLOCK.instant(),
            Instant.EPOCH,
            0));
    fill(firm, books);
    return new Tenant(firm, item, question(firm));
  }

  private void fill(Firm firm, Books books) {
    List<BookChange> rows = new ArrayList<>();
    books.accounts().forEach(account -> rows.add(new BookChange.PutAccount(account)));
    books.clients().forEach(client -> rows.add(new BookChange.PutClient(client)));
    books.invoices().forEach(invoice -> rows.add(new BookChange.PutInvoice(invoice)));
    books.transactions().forEach(line -> rows.add(new BookChange.PutTransaction(line)));
    store.commit(
        new BooksWriter.Commit(
            store.position(firm.id(), "jobber"), "1", rows, List.of(), CLOCK.instant()));
    new ReconcileFirm(firms, store, store, new StepwiseMatcher(), CLOCK).reconcile(firm.id());
  }

  private String question(Firm firm) {
    return new ShowTray(firms, store, CLOCK)
        .books(firm.id())
        .orElseThrow()
        .tray()
        .open()
        .getFirst()
        .id();
  }

  @Test
  @DisplayName("opens, answers, mends and ends nothing of another's, in 100,000 tries")
  void probes() {
    List<Object> before = state();
    int opened = 0;
    for (int probe = 0; probe < PROBES; probe++) {
      Tenant own = tenants.get(random.nextInt(FIRMS));
      Tenant other = tenants.get((tenants.indexOf(own) + 1 + random.nextInt(FIRMS - 1)) % FIRMS);
      opened += probe(probe % 4, own, other) ? 1 : 0;
    }
    assertThat(opened).isZero();
    assertThat(state()).isEqualTo(before);
  }

  /// Whether a thing of the other firm's could be reached with the own firm's link.
  private boolean probe(int kind, Tenant own, Tenant other) {
    return switch (kind) {
      case 0 -> opens(swapped(own, other));
      case 1 ->
          accounts.say(own.firm().id(), AnswerAccounts.Word.DISCONNECT, other.item())
              == AnswerAccounts.Taken.TAKEN;
      case 2 ->
          tray.answer(
                  own.firm().id(), other.question() + other.item(), new OwnerSays.Dismiss(), "x")
              instanceof AnswerTray.Outcome.Taken;
      default ->
          sessions
              .open(
                  sessions
                      .begin(own.firm().id(), "")
                      .cookie()
                      .replace(own.firm().id() + ".", other.firm().id() + "."))
              .isPresent();
    };
  }

  /// The own firm's token with the other's name written into it.
  private String swapped(Tenant own, Tenant other) {
    return links
        .sign(Purpose.ANSWER, own.firm().id(), own.question(), WEEK)
        .replace("." + own.firm().id() + ".", "." + other.firm().id() + ".");
  }

  private boolean opens(String token) {
    return Stream.of(Purpose.values())
        .anyMatch(purpose -> !(links.check(token, purpose) instanceof Checked.Refused));
  }

  private List<Object> state() {
    List<Object> state = new ArrayList<>();
    for (Tenant tenant : tenants) {
      state.add(connections.of(tenant.firm().id()));
      state.add(
          store
              .load(tenant.firm(), CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate())
              .tray()
              .open()
              .stream()
              .map(TrayItem::id)
              .toList());
    }
    return state;
  }
}
