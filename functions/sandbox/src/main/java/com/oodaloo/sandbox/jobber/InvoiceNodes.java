package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.InvoiceTurn;
import com.oodaloo.sandbox.company.events.PaymentCard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Invoices in the schema's words.
final class InvoiceNodes {
  private final JobberNodes nodes;

  InvoiceNodes(JobberNodes nodes) {
    this.nodes = nodes;
  }

  Node invoice(KeptInvoice kept) {
    var card = kept.card();
    var node =
        new Node("Invoice")
            .with("id", VendorIds.invoice(card.number()))
            .with("invoiceNumber", card.number())
            .with("subject", subject(kept))
            .link("invoiceStatus", () -> status(kept))
            .with("invoiceNet", (int) ChronoUnit.DAYS.between(card.issued(), card.due()))
            .with("hasInvoiceNumberDuplicates", false)
            .at("createdAt", kept.created())
            .at("updatedAt", kept.updated())
            .link("amounts", () -> amounts(kept))
            .link("client", () -> nodes.client(card.clientKey()))
            .link("jobs", () -> jobs(card, false))
            .link("archivedJobs", () -> jobs(card, true))
            .link("visits", () -> visits(card))
            .link("lineItems", () -> lineItems(kept))
            .link("paymentRecords", () -> nodes.money.thinPaymentsOf(kept));
    dates(node, kept);
    if (kept.has(InvoiceTurn.VOIDED)) {
      node.with("voidDetails", voidDetails(kept));
    }
    return node;
  }

  Node invoice(String number) {
    var kept = nodes.books.invoices.get(number);
    if (kept == null) {
      throw new IllegalStateException("the world names an invoice it never wrote: " + number);
    }
    return invoice(kept);
  }

  List<Node> ofClient(String clientKey) {
    return nodes.books.invoices.values().stream()
        .filter(kept -> kept.card().clientKey().equals(clientKey))
        .map(this::invoice)
        .toList();
  }

  List<Node> ofJob(String jobKey) {
    return nodes.books.invoices.values().stream()
        .filter(kept -> kept.card().jobKeys().contains(jobKey))
        .map(this::invoice)
        .toList();
  }

  long owedBy(String clientKey) {
    return nodes.books.invoices.values().stream()
        .filter(kept -> kept.card().clientKey().equals(clientKey) && !kept.isDraft())
        .mapToLong(nodes.books::balanceCents)
        .sum();
  }

  /// Returns Jobber's status; past due comes with the clock and without any event.
  String status(KeptInvoice kept) {
    if (kept.has(InvoiceTurn.VOIDED)) {
      return "voided";
    }
    if (kept.has(InvoiceTurn.WRITTEN_OFF)) {
      return "bad_debt";
    }
    if (kept.isDraft()) {
      return "draft";
    }
    if (nodes.books.balanceCents(kept) == 0) {
      return "paid";
    }
    var today = nodes.account.day(nodes.now);
    return today.isAfter(kept.card().due()) ? "past_due" : "awaiting_payment";
  }

  /// Jobber has no status "in dispute" for an invoice that nobody has paid by card: the office
  /// writes it in the subject.
  private static String subject(KeptInvoice kept) {
    var subject = kept.card().subject();
    return kept.has(InvoiceTurn.DISPUTED) ? subject + " (in dispute)" : subject;
  }

  /// Jobs that are done stand among the archived ones.
  private List<Node> jobs(InvoiceCard card, boolean archived) {
    return card.jobKeys().stream()
        .filter(key -> nodes.books.closedJobs.containsKey(key) == archived)
        .flatMap(key -> nodes.jobs.jobsOf(key).stream())
        .toList();
  }

  private List<Node> visits(InvoiceCard card) {
    return card.lines().stream()
        .flatMap(line -> nodes.jobs.visitsOf(line.workKey()).stream())
        .toList();
  }

  private void dates(Node node, KeptInvoice kept) {
    if (kept.isDraft()) {
      return;
    }
    node.at("issuedDate", kept.sent());
    node.at("dueDate", nodes.account.midnight(kept.card().due()));
    node.link("receivedDate", () -> receivedDate(kept));
  }

  private @Nullable String receivedDate(KeptInvoice kept) {
    return nodes.books.balanceCents(kept) == 0
        ? lastPayment(kept).map(day -> nodes.account.midnight(day).toString()).orElse(null)
        : null;
  }

  private java.util.Optional<LocalDate> lastPayment(KeptInvoice kept) {
    return nodes.books.paymentsOf(kept).stream()
        .map(payment -> payment.card().day())
        .max(Comparator.naturalOrder());
  }

  private Node amounts(KeptInvoice kept) {
    var card = kept.card();
    var terms = card.terms();
    return new Node("InvoiceAmounts")
        .dollars("subtotal", card.totalCents() - terms.taxCents() + terms.discountCents())
        .dollars("discountAmount", terms.discountCents())
        .dollars("legacyDiscountAmount", 0)
        .dollars("taxAmount", terms.taxCents())
        .dollars("nonTaxAmount", card.totalCents() - terms.taxCents())
        .dollars("total", card.totalCents())
        .dollars("depositAmount", nodes.books.depositCents(kept))
        .dollars("paymentsTotal", nodes.books.paidCents(kept))
        .dollars("tipsTotal", 0)
        .dollars("invoiceBalance", nodes.books.balanceCents(kept));
  }

  /// The lines as written; one for all where nobody said more.
  private List<Node> lineItems(KeptInvoice kept) {
    var card = kept.card();
    if (card.lines().isEmpty()) {
      return List.of(lineItem(kept, card.number(), card.totalCents()));
    }
    var items = new ArrayList<Node>();
    for (var line : card.lines()) {
      var item = lineItem(kept, card.number() + "/" + items.size(), line.cents());
      items.add(item.link("jobLineItem", () -> nodes.jobs.lineOf(line.workKey())));
    }
    return items;
  }

  private Node lineItem(KeptInvoice kept, String key, long cents) {
    return new Node("InvoiceLineItem")
        .with("id", VendorIds.jobber("InvoiceLineItem", key))
        .with("name", kept.card().subject())
        .with("description", "")
        .with("category", "SERVICE")
        .with("quantity", 1.0)
        .with("taxable", false)
        .dollars("unitPrice", cents)
        .dollars("totalPrice", cents)
        .at("date", nodes.account.midnight(kept.card().issued()))
        .at("createdAt", kept.created())
        .at("updatedAt", kept.updated());
  }

  private Node voidDetails(KeptInvoice kept) {
    InvoiceCard card = kept.card();
    return new Node("InvoiceVoidDetails")
        .with("id", VendorIds.jobber("InvoiceVoid", card.number()))
        .with("voidReasonCode", "CREATED_IN_ERROR")
        .link("voidedBy", nodes::user)
        .at("voidedAt", kept.turns().get(InvoiceTurn.VOIDED));
  }

  /// Returns the invoice a payment went to: its own, or the one its deposit was set against. Empty
  /// text if none yet.
  String numberFor(PaymentCard payment) {
    if (!payment.invoiceNumber().isEmpty()) {
      return payment.invoiceNumber();
    }
    return nodes.books.invoices.values().stream()
        .filter(kept -> kept.card().depositKey().equals(payment.key()))
        .map(kept -> kept.card().number())
        .findFirst()
        .orElse("");
  }
}
