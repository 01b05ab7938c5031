package com.oodaloo.adapters.dynamodb;

import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.dynamodb.books.RowWrite;
import com.oodaloo.adapters.dynamodb.books.RowWrites;
import com.oodaloo.adapters.dynamodb.books.StagedPart;
import com.oodaloo.adapters.dynamodb.items.EventItems;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.OfficeItems;
import com.oodaloo.adapters.dynamodb.items.SourceItems;
import com.oodaloo.adapters.dynamodb.items.TrayItems;
import com.oodaloo.app.Decided;
import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Mapping records to items and back")
class ItemMappingTest {
  static Stream<BookChange> changes() {
    return Stream.of(
        new BookChange.PutClient(Examples.client()),
        new BookChange.PutJob(Examples.job()),
        new BookChange.PutQuote(Examples.quote()),
        new BookChange.PutInvoice(Examples.invoice()),
        new BookChange.PutPayment(Examples.payment()),
        new BookChange.PutPayout(Examples.payout()),
        new BookChange.PutAccount(Examples.account()),
        new BookChange.PutTransaction(Examples.transaction()),
        new BookChange.PutMatch(Decided.match()),
        new BookChange.PutNotIncome(Decided.notIncome()),
        new BookChange.PutFindings(List.of(Decided.finding(1))),
        new BookChange.AppendDecision("t-1", 2, new DecisionEvent.Undone(NOW)),
        new BookChange.AppendTray("q-1", 3, Decided.asked(NOW)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  @DisplayName("every row of the books says its schema version and the firm")
  void schemaVersion(BookChange change) {
    assertThat(RowWrite.of("precision", change))
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.values()).containsKey(ItemWriter.VERSION);
          assertThat(new ItemReader(row.values()).pk()).isEqualTo("precision");
        });
  }

  @ParameterizedTest
  @MethodSource("changes")
  @DisplayName("a staged part gives back the writes it was made of")
  void stagedPart(BookChange change) {
    RowWrites part =
        new RowWrites(
            Stream.concat(
                    RowWrite.of("precision", change).stream(),
                    Stream.of(
                        new RowWrite.Delete(ItemWriter.key("precision", "JOB#1")),
                        RowWrite.done(
                            new EventKey(Source.PLAID, "item-1", Examples.TODAY, "e"), NOW)))
                .toList());

    assertThat(StagedPart.read(new ItemReader(StagedPart.item("precision", "p", part))))
        .isEqualTo(part);
  }

  @Test
  @DisplayName("every kind of account holder survives")
  void holders() {
    for (AccountHolder holder :
        List.of(
            new AccountHolder.Business("b"),
            new AccountHolder.Personal("p"),
            new AccountHolder.Undecided(""))) {
      ItemWriter item = SourceItems.write(new ItemWriter(), Examples.account(holder));
      assertThat(SourceItems.account(read(item)).holder()).isEqualTo(holder);
    }
  }

  @Test
  @DisplayName("how far an account is read survives")
  void readings() {
    BankAccount account =
        Examples.account().withReading(AccountReading.endsOn(Examples.TODAY).withKeptOut(3));

    assertThat(SourceItems.account(read(SourceItems.write(new ItemWriter(), account))))
        .isEqualTo(account);
  }

  @Test
  @DisplayName("a line's earlier id and the feed's word for its amount survive")
  void twins() {
    BankTransaction twin =
        Examples.transaction("t-2", BankTransaction.State.POSTED)
            .sameAs(Examples.transaction())
            .toldAs("10.021521");

    assertThat(SourceItems.transaction(read(SourceItems.write(new ItemWriter(), twin))))
        .isEqualTo(twin);
  }

  static Stream<InvoiceStatus> statuses() {
    return Stream.concat(
        Stream.of(InvoiceStatus.Known.values()),
        Stream.of(new InvoiceStatus.Unknown("on hold"), new InvoiceStatus.Unknown("")));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  @DisplayName("every invoice status survives, also one of tomorrow")
  void invoiceStatuses(InvoiceStatus status) {
    Invoice invoice = Examples.invoice("inv-1", status);

    assertThat(OfficeItems.invoice(read(OfficeItems.write(new ItemWriter(), invoice))))
        .isEqualTo(invoice);
  }

  @Test
  @DisplayName("shares of payments and invoices survive, and rows written before shares are read")
  void shares() {
    Payment spread =
        Sample.payment("p").of("900.00").share("i1", "600.00").share("i2", "200.00").build();
    Invoice shared =
        Sample.invoice("i").of("900.00").share("J", "600.00").share("K", "0.00").build();
    ItemWriter old =
        OfficeItems.write(new ItemWriter(), Sample.payment("p").forInvoice("i1").build());

    assertThat(OfficeItems.payment(read(OfficeItems.write(new ItemWriter(), spread))))
        .isEqualTo(spread);
    assertThat(OfficeItems.invoice(read(OfficeItems.write(new ItemWriter(), shared))))
        .isEqualTo(shared);
    assertThat(old.done()).containsKey("invoiceId").doesNotContainKey("shares");
    assertThat(OfficeItems.payment(read(old)).invoiceId()).isEqualTo("i1");
  }

  static Stream<TrayEvent> trayEvents() {
    return Stream.concat(
        Stream.of(
            Decided.asked(NOW),
            new TrayEvent.Undone(NOW.plusNanos(1), "tray page"),
            new TrayEvent.Withdrawn(NOW)),
        Decided.answers().stream().map(answer -> Decided.answered(NOW, answer)));
  }

  @ParameterizedTest
  @MethodSource("trayEvents")
  @DisplayName("every tray event and answer survives")
  void trayEvent(TrayEvent event) {
    assertThat(TrayItems.event(new ItemReader(TrayItems.item("precision", "q#1", 7, event))))
        .isEqualTo(event);
  }

  @Test
  @DisplayName("an answer without parts survives")
  void emptyAnswer() {
    trayEvent(Decided.answered(NOW, new TrayAnswer.Split("txn-1", List.of())));
  }

  @Test
  @DisplayName("a webhook event survives with its key")
  void webhookEvent() {
    EventKey key =
        new EventKey(Source.JOBBER, "a#b", Examples.TODAY, "T#i#2025-03-05T10:00:00-07:00");
    WebhookEvent event = new WebhookEvent(key, "INVOICE_UPDATE", "i", NOW.plusNanos(5));

    assertThat(EventItems.event(new ItemReader(EventItems.pending(event, NOW)))).isEqualTo(event);
  }

  @Test
  @DisplayName("money of any currency and size survives")
  void money() {
    for (Money money :
        List.of(
            Money.usd(Long.MAX_VALUE),
            Money.usd(Long.MIN_VALUE),
            new Money(-7, Currency.getInstance("JPY")))) {
      assertThat(read(new ItemWriter().money("m", money)).money("m")).isEqualTo(money);
    }
  }

  @Test
  @DisplayName("moments of an index sort as text in order of time")
  void sortedMoments() {
    Instant half = NOW.plusMillis(500);

    assertThat(NOW.toString()).isGreaterThan(half.toString());
    assertThat(Moments.text(NOW)).isLessThan(Moments.text(half));
    assertThat(Instant.parse(Moments.text(half))).isEqualTo(half);
  }

  private static ItemReader read(ItemWriter item) {
    return new ItemReader(item.done());
  }
}
