package com.oodaloo.app.books;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Decided;
import com.oodaloo.app.Examples;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.InvoiceStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every ledger keeps to: all or nothing, and only from the position that was read.
public abstract class LedgerContract {
  private static final String STREAM = "plaid#item-1";

  protected abstract BooksWriter ledger();

  protected abstract BooksReader library();

  protected abstract WebhookEvents events();

  @Test
  @DisplayName("a stream begins with no cursor at version 0")
  void beginning() {
    assertThat(ledger().position(FIRM_ID, STREAM))
        .isEqualTo(StreamPosition.beginning(FIRM_ID, STREAM));
  }

  @Test
  @DisplayName("a commit moves the cursor, writes the rows and finishes the events")
  void allThree() {
    EventKey key = recorded("e-1");
    StreamPosition start = ledger().position(FIRM_ID, STREAM);

    assertThat(ledger().commit(commit(start, "c-1", lines(3), List.of(key)))).isTrue();

    assertThat(ledger().position(FIRM_ID, STREAM)).isEqualTo(start.moved("c-1", NOW));
    assertThat(load().books().transactions()).hasSize(3);
    assertThat(events().status(key)).contains(WebhookEvents.Status.DONE);
  }

  @Test
  @DisplayName("a commit from a position somebody else moved writes nothing")
  void fenced() {
    EventKey key = recorded("e-1");
    StreamPosition start = ledger().position(FIRM_ID, STREAM);
    ledger().commit(commit(start, "c-1", List.of(), List.of()));

    assertThat(ledger().commit(commit(start, "c-2", lines(3), List.of(key)))).isFalse();

    assertThat(ledger().position(FIRM_ID, STREAM).cursor()).isEqualTo("c-1");
    assertThat(load().books().transactions()).isEmpty();
    assertThat(events().status(key)).contains(WebhookEvents.Status.PENDING);
  }

  @Test
  @DisplayName("streams and firms do not fence each other")
  void independent() {
    StreamPosition bank = ledger().position(FIRM_ID, STREAM);
    StreamPosition jobber = ledger().position(FIRM_ID, "jobber");

    assertThat(ledger().commit(commit(bank, "b-1", List.of(), List.of()))).isTrue();
    assertThat(ledger().commit(commit(jobber, "j-1", List.of(), List.of()))).isTrue();
  }

  @Test
  @DisplayName("of several changes of one row in a commit the last one stands")
  void lastChangeWins() {
    List<BookChange> changes =
        List.of(
            new BookChange.PutInvoice(
                Examples.invoice("inv-1", InvoiceStatus.Known.AWAITING_PAYMENT)),
            new BookChange.PutInvoice(Examples.invoice("inv-2", InvoiceStatus.Known.PAID)),
            new BookChange.PutInvoice(Examples.invoice("inv-1", InvoiceStatus.Known.PAID)),
            new BookChange.Remove(BookChange.EntryKind.INVOICE, "inv-2"));

    ledger().commit(commit(ledger().position(FIRM_ID, STREAM), "c-1", changes, List.of()));

    assertThat(load().books().invoices())
        .containsExactly(Examples.invoice("inv-1", InvoiceStatus.Known.PAID));
  }

  @Test
  @DisplayName("a finished event may be named twice and finished twice")
  void doneTwice() {
    EventKey key = recorded("e-1");
    ledger()
        .commit(commit(ledger().position(FIRM_ID, STREAM), "c-1", List.of(), List.of(key, key)));
    ledger().commit(commit(ledger().position(FIRM_ID, STREAM), "c-2", lines(1), List.of(key)));

    assertThat(events().status(key)).contains(WebhookEvents.Status.DONE);
    assertThat(ledger().position(FIRM_ID, STREAM).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("a commit never writes over an answer the owner gave meanwhile")
  void answerStands() {
    String item = Decided.question().id();
    ledger()
        .commit(
            commit(
                ledger().position(FIRM_ID, "reconcile"),
                "",
                List.of(
                    new BookChange.AppendTray(item, 0, Decided.asked(NOW)),
                    new BookChange.AppendTray(item, 1, Decided.confirmed(NOW))),
                List.of()));

    assertThat(
            ledger()
                .commit(
                    commit(
                        ledger().position(FIRM_ID, "reconcile"),
                        "",
                        List.of(new BookChange.AppendTray(item, 1, Decided.asked(NOW))),
                        List.of())))
        .isFalse();
    assertThat(load().tray().find(item).orElseThrow().isAnswered()).isTrue();
  }

  @Test
  @DisplayName("three hundred changes and a hundred and twenty events are one commit")
  void manyChanges() {
    List<EventKey> keys =
        IntStream.range(0, 120).mapToObj(number -> recorded("e-" + number)).toList();
    StreamPosition start = ledger().position(FIRM_ID, STREAM);

    assertThat(ledger().commit(commit(start, "c-1", lines(300), keys))).isTrue();
    assertThat(ledger().commit(commit(start, "c-2", lines(300), keys))).isFalse();

    assertThat(ledger().position(FIRM_ID, STREAM)).isEqualTo(start.moved("c-1", NOW));
    assertThat(load().books().transactions()).hasSize(300);
    assertThat(keys)
        .allSatisfy(key -> assertThat(events().status(key)).contains(WebhookEvents.Status.DONE));
  }

  /// That many bank lines as changes.
  protected static List<BookChange> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Examples.transaction("txn-" + number, BankTransaction.State.POSTED))
        .map(line -> (BookChange) new BookChange.PutTransaction(line))
        .toList();
  }

  protected static BooksWriter.Commit commit(
      StreamPosition read, String cursor, List<BookChange> changes, List<EventKey> done) {
    return new BooksWriter.Commit(read, cursor, changes, done, NOW);
  }

  protected final FirmBooks load() {
    return library().load(Examples.firm(), TODAY);
  }

  protected final EventKey recorded(String id) {
    EventKey key = new EventKey(Source.PLAID, "item-1", TODAY, id);
    events().record(new WebhookEvent(key, "SYNC_UPDATES_AVAILABLE", "item-1", NOW), NOW);
    return key;
  }
}
