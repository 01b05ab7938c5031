package com.oodaloo.app.tray;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
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
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.linkage.AliasLesson;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Karen Lee pays for Dale Okafor")
class RememberPayerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-03-10T15:00:00Z"), ZoneOffset.UTC);

  private final Books books =
      Sample.books()
          .with(Sample.checking("9000.00"))
          .with(client("dale", "Dale Okafor"), client("other", "Northgate Group"))
          .with(
              invoice("i1").client("dale").of("700.00"), invoice("i2").client("other").of("700.00"))
          .with(line("t1").on("2025-03-03").of("700.00").saying("ZELLE FROM KAREN LEE"))
          .build();
  private final Firm firm = books.firm();
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryBooks store = new InMemoryBooks(new InMemoryWebhookEvents());
  private final ShowTray show = new ShowTray(firms, store, CLOCK);
  private final AnswerTray tray = new AnswerTray(show, store, new InMemoryWakeups(), CLOCK);

  @BeforeEach
  void asked() {
    firms.save(firm, Instant.MAX);
    List<BookChange> rows = new ArrayList<>();
    books.accounts().forEach(account -> rows.add(new BookChange.PutAccount(account)));
    books.clients().forEach(each -> rows.add(new BookChange.PutClient(each)));
    books.invoices().forEach(each -> rows.add(new BookChange.PutInvoice(each)));
    books.transactions().forEach(each -> rows.add(new BookChange.PutTransaction(each)));
    commit(rows);
  }

  @Test
  @DisplayName("once answered, it holds for that money only")
  void once() {
    says(new OwnerSays.Split(List.of(settlement("i1=700.00"))));

    assertThat(lessons()).isEmpty();
    assertThat(item().teaches(kept().books()))
        .get()
        .satisfies(lesson -> assertThat(lesson.clientId()).isEqualTo("dale"));
  }

  @Test
  @DisplayName("remembered, her next payment is known to be for Dale")
  void always() {
    says(new OwnerSays.Split(List.of(settlement("i1=700.00"))));
    assertThat(says(new OwnerSays.Remember())).isInstanceOf(AnswerTray.Outcome.Taken.class);
    assertThat(lessons()).extracting(AliasLesson.Lesson::phrase).containsExactly("KAREN LEE");

    commit(
        List.of(
            new BookChange.PutInvoice(Sample.invoice("i3").client("dale").of("450.00").build()),
            new BookChange.PutInvoice(Sample.invoice("i4").client("other").of("450.00").build()),
            new BookChange.PutTransaction(next())));

    assertThat(kept().matches())
        .filteredOn(match -> match.transactionId().equals("t2"))
        .singleElement()
        .satisfies(
            match -> assertThat(match.settlements()).containsExactly(settlement("i3=450.00")));
  }

  @Test
  @DisplayName("forgotten in the settings, the answer stands and nothing is remembered")
  void forgotten() {
    says(new OwnerSays.Split(List.of(settlement("i1=700.00"))));
    says(new OwnerSays.Remember());
    ForgetPayer forget = new ForgetPayer(show, tray);

    assertThat(forget.forget(firm.id(), "KAREN LEE", "settings"))
        .isEqualTo(ForgetPayer.Outcome.FORGOTTEN);
    assertThat(forget.forget(firm.id(), "KAREN LEE", "settings"))
        .isEqualTo(ForgetPayer.Outcome.NOT_REMEMBERED);
    assertThat(lessons()).isEmpty();
    assertThat(item().isAnswered()).isTrue();
  }

  @Test
  @DisplayName("undone, it is forgotten as well")
  void undone() {
    says(new OwnerSays.Split(List.of(settlement("i1=700.00"))));
    says(new OwnerSays.Remember());
    says(new OwnerSays.Undo());

    assertThat(lessons()).isEmpty();
    assertThat(says(new OwnerSays.Remember()))
        .isInstanceOf(AnswerTray.Outcome.AlreadyAnswered.class);
  }

  @Test
  @DisplayName("money that settles no invoice teaches nothing about its payer")
  void nothingToRemember() {
    says(new OwnerSays.Dismiss());

    assertThat(says(new OwnerSays.Remember())).isInstanceOf(AnswerTray.Outcome.Invalid.class);
  }

  private static BankTransaction next() {
    return line("t2").on("2025-03-07").of("450.00").saying("ZELLE FROM KAREN LEE").build();
  }

  private AnswerTray.Outcome says(OwnerSays says) {
    return tray.answer(firm.id(), item().id(), says, "test");
  }

  private TrayItem item() {
    return kept().tray().items().stream()
        .filter(item -> item.question().transactionIds().contains("t1"))
        .findFirst()
        .orElseThrow();
  }

  private List<AliasLesson.Lesson> lessons() {
    return AliasLesson.of(kept().books(), kept().tray().answers());
  }

  private FirmBooks kept() {
    return show.books(firm.id()).orElseThrow();
  }

  private void commit(List<BookChange> rows) {
    store.commit(
        new BooksWriter.Commit(
            store.position(firm.id(), "jobber"), "1", rows, List.of(), CLOCK.instant()));
    new ReconcileFirm(firms, store, store, new StepwiseMatcher(), CLOCK).reconcile(firm.id());
  }
}
