package com.oodaloo.cli.books;

import static com.oodaloo.cli.books.JsonLists.list;
import static com.oodaloo.cli.books.JsonLists.texts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.InvoiceTerms;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// Writes books as books/1. What the format has no field for is left out: removed lines, the firm's
/// address and the evidence for an account's holder.
public final class BooksDocumentWriter {
  private final Books books;

  private BooksDocumentWriter(Books books) {
    this.books = books;
  }

  /// The document as a tree; its fields stand in the order of the format.
  public static ObjectNode write(Books books) {
    return new BooksDocumentWriter(books).document();
  }

  private ObjectNode document() {
    ObjectNode document = object().put("format", "books/1");
    document
        .putObject("firm")
        .put("id", books.firm().id().value())
        .put("name", books.firm().name())
        .put("zone", books.firm().zone().id().getId())
        .put("currency", books.firm().currency().getCurrencyCode());
    document.put("asOf", books.asOf().toString());
    document.set("accounts", list(books.accounts(), BooksDocumentWriter::account));
    document.set("clients", list(books.clients(), BooksDocumentWriter::client));
    document.set("jobs", list(books.jobs(), BooksDocumentWriter::job));
    document.set("invoices", list(books.invoices(), this::invoice));
    document.set("payments", list(books.payments(), BooksDocumentWriter::payment));
    document.set("payouts", list(books.payouts(), BooksDocumentWriter::payout));
    List<BankTransaction> lines =
        books.transactions().stream()
            .filter(line -> line.state() != BankTransaction.State.REMOVED)
            .toList();
    document.set("transactions", list(lines, this::transaction));
    return document;
  }

  private static ObjectNode account(BankAccount account) {
    return object()
        .put("id", account.id())
        .put("name", account.name())
        .put("holder", BooksVocabulary.word(account.holder()))
        .put("balanceCents", account.balance().cents());
  }

  private static ObjectNode client(Client client) {
    ObjectNode json =
        object()
            .put("id", client.id())
            .put("name", client.name())
            .put("company", client.company())
            .put("vip", client.vip());
    json.set("aliases", texts(client.aliases()));
    return json;
  }

  private static ObjectNode job(Job job) {
    ObjectNode json = object().put("id", job.id());
    text(json, "clientId", job.clientId());
    text(json, "name", job.name());
    json.put("contractCents", job.contract().cents());
    day(json, "start", job.start());
    day(json, "end", job.end());
    if (job.completionPercent() >= 0) {
      json.put("completionPercent", job.completionPercent());
    }
    json.set("lineItems", list(job.lines(), BooksDocumentWriter::line));
    return json;
  }

  private static ObjectNode line(JobLine line) {
    ObjectNode json = object().put("date", line.date().toString());
    text(json, "description", line.description());
    return json.put("amountCents", line.amount().cents()).put("costCents", line.cost().cents());
  }

  private ObjectNode invoice(Invoice invoice) {
    ObjectNode json = object().put("id", invoice.id());
    text(json, "number", invoice.number());
    text(json, "clientId", invoice.clientId());
    text(json, "jobId", invoice.jobId());
    if (invoice.jobs().size() > 1) {
      json.set("jobs", list(invoice.jobs(), BooksDocumentWriter::share));
    }
    json.put("totalCents", invoice.total().cents()).put("balanceCents", invoice.balance().cents());
    day(json, "issued", invoice.issued());
    day(json, "due", invoice.due());
    day(json, "received", invoice.received());
    json.put("status", BooksVocabulary.word(invoice.status()));
    currency(json, invoice.total());
    text(json, "description", invoice.description());
    terms(json, invoice.terms());
    return json;
  }

  private static void terms(ObjectNode json, InvoiceTerms terms) {
    cents(json, "taxCents", terms.tax());
    cents(json, "discountCents", terms.discount());
    cents(json, "writtenOffCents", terms.writtenOff());
    text(json, "subject", terms.subject());
    if (terms.disputed()) {
      json.put("disputed", true);
    }
  }

  private static void cents(ObjectNode json, String field, Money money) {
    if (!money.isZero()) {
      json.put(field, money.cents());
    }
  }

  private static ObjectNode share(JobShare share) {
    return object().put("jobId", share.jobId()).put("amountCents", share.amount().cents());
  }

  private static ObjectNode share(InvoiceShare share) {
    return object().put("invoiceId", share.invoiceId()).put("amountCents", share.amount().cents());
  }

  private static ObjectNode payment(Payment payment) {
    ObjectNode json = object().put("id", payment.id());
    text(json, "invoiceId", payment.invoiceId());
    if (payment.isSpread()) {
      json.set("invoices", list(payment.shares(), BooksDocumentWriter::share));
    }
    text(json, "clientId", payment.clientId());
    json.put("amountCents", payment.amount().cents())
        .put("tipCents", payment.tip().cents())
        .put("method", BooksVocabulary.code(payment.method()))
        .put("date", payment.date().toString())
        .put("kind", BooksVocabulary.code(payment.kind()));
    text(json, "reference", payment.reference());
    text(json, "payoutId", payment.payoutId());
    text(json, "quoteId", payment.quoteId());
    if (payment.state() != PaymentState.SUCCEEDED) {
      json.put("state", BooksVocabulary.code(payment.state()));
    }
    return json;
  }

  private static ObjectNode payout(Payout payout) {
    ObjectNode json =
        object()
            .put("id", payout.id())
            .put("created", payout.created().toString())
            .put("arrival", payout.arrival().toString())
            .put("grossCents", payout.gross().cents())
            .put("feeCents", payout.fee().cents())
            .put("netCents", payout.net().cents());
    if (payout.isJobbers() || payout.source().equals("stripe")) {
      json.put("source", payout.source());
    }
    json.put("status", BooksVocabulary.code(payout.status()));
    if (payout.instant()) {
      json.put("instant", true);
    }
    text(json, "failureReason", payout.failureReason());
    json.set("items", list(payout.items(), BooksDocumentWriter::item));
    return json;
  }

  private static ObjectNode item(PayoutItem item) {
    ObjectNode json = object().put("type", item.type());
    text(json, "paymentId", item.paymentId());
    text(json, "invoiceId", item.invoiceId());
    text(json, "payoutId", item.payoutId());
    text(json, "chargeId", item.chargeId());
    return json.put("grossCents", item.gross().cents())
        .put("feeCents", item.fee().cents())
        .put("tipCents", item.tip().cents());
  }

  private ObjectNode transaction(BankTransaction line) {
    ObjectNode json = object().put("id", line.id());
    text(json, "accountId", line.accountId());
    json.put("date", line.date().toString())
        .put("amountCents", line.amount().cents())
        .put("description", line.description());
    text(json, "counterparty", line.counterparty());
    text(json, "clientId", line.clientId());
    text(json, "checkNumber", line.checkNumber());
    text(json, "channel", line.channel());
    text(json, "category", line.category());
    currency(json, line.amount());
    return json.put("pending", line.state() == BankTransaction.State.PENDING);
  }

  private void currency(ObjectNode json, Money money) {
    Currency own = money.currency();
    if (!own.equals(books.firm().currency())) {
      json.put("currency", own.getCurrencyCode());
    }
  }

  private static void text(ObjectNode json, String field, String text) {
    if (!text.isEmpty()) {
      json.put(field, text);
    }
  }

  private static void day(ObjectNode json, String field, LocalDate day) {
    if (Days.isKnown(day)) {
      json.put(field, day.toString());
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
