package com.oodaloo.adapters.plaid.scenarios;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.sandbox.company.events.BankLine;
import java.time.Duration;
import java.util.List;

/// A story in which Hollis & Sons owe $3,125.00, invoice 1042.
final class Invoiced {
  static final BankLine PAYMENT =
      Bank.line("paid", Bank.CHECKING, Bank.DAY, 312_500, "ACH CREDIT HOLLIS SONS 1042");

  private Invoiced() {}

  static void invoice(BankStory story) {
    commit(story, new BookChange.PutClient(Examples.client()));
    commit(
        story,
        new BookChange.PutInvoice(
            Examples.invoice("inv-1042", InvoiceStatus.Known.AWAITING_PAYMENT)));
  }

  static void pay(BankStory story) {
    invoice(story);
    story.bank.teller().post(PAYMENT);
    story.sync();
    story.reconcile();
  }

  static void commit(BankStory story, BookChange change) {
    story.books.commit(
        new BooksWriter.Commit(
            story.books.position(BankStory.FIRM, "test"),
            "",
            List.of(change),
            List.of(),
            story.clock.instant()));
  }

  /// What the owner says of the line, in the tray.
  static void answer(BankStory story, TrayAnswer answer) {
    TrayItem item =
        story
            .books
            .load(BankStory.firm(), Bank.DAY)
            .tray()
            .find("q-" + answer.transactionId())
            .orElseThrow();
    commit(
        story,
        new BookChange.AppendTray(
            item.id(),
            item.nextNumber(),
            new TrayEvent.Answered(story.clock.instant(), "tray page", answer)));
    story.reconcile();
  }

  static List<Match> matches(BankStory story) {
    return story.books.load(BankStory.firm(), Bank.DAY).matches();
  }

  static SyncRequest later(BankStory story) {
    story.clock.passes(Duration.ofMinutes(2));
    return new SyncRequest(story.item(), List.of());
  }

  static BankTransaction row(String id, long cents) {
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
