package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.events.ClientCard;
import com.oodaloo.sandbox.company.events.QuoteStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The books in the words of Jobber's schema, as they look at one moment.
///
/// Three things the schema has no word for are said the way offices say them. A VIP is a client
/// with the tag `VIP`. Dated work is a completed visit with its line items; work still to do is a
/// line item of the job on no visit. A contested invoice keeps its status and says "in dispute" in
/// its subject.
final class JobberNodes {
  final JobberBooks books;
  final JobberAccount account;
  final Instant now;
  final InvoiceNodes invoices;
  final JobNodes jobs;
  final MoneyNodes money;
  final PayoutNodes payouts;

  final Manner manner;

  /// How old a change must be before a list filtered by it shows the row, and whether words are
  /// used that no contract names.
  record Manner(Duration searchLag, boolean newWords) {
    static final Manner PLAIN = new Manner(Duration.ZERO, false);
  }

  JobberNodes(JobberBooks books, JobberAccount account, Instant now) {
    this(books, account, now, Manner.PLAIN);
  }

  JobberNodes(JobberBooks books, JobberAccount account, Instant now, Manner manner) {
    this.books = books;
    this.account = account;
    this.now = now;
    this.manner = manner;
    invoices = new InvoiceNodes(this);
    jobs = new JobNodes(this);
    money = new MoneyNodes(this);
    payouts = new PayoutNodes(this);
  }

  /// Returns every list that a query can ask for, under its name in the schema.
  Map<String, Stream<Node>> lists() {
    return Map.of(
        "clients", books.clients.values().stream().map(this::client),
        "quotes", books.quotes.values().stream().map(this::quote),
        "jobs", books.jobs.values().stream().map(jobs::job),
        "visits", books.work.stream().map(jobs::visit),
        "invoices", books.invoices.values().stream().map(invoices::invoice),
        "paymentRecords", books.payments.values().stream().map(money::payment),
        "payoutRecords", books.payouts.values().stream().map(payouts::payout),
        "expenses", books.expenses.stream().map(jobs::expense),
        "timeSheetEntries", books.timeEntries.stream().map(jobs::timeEntry),
        "users", Stream.of(user()));
  }

  /// Whether a search finds the row yet.
  boolean isIndexed(Node node) {
    var updated = node.text("updatedAt");
    return manner.searchLag().isZero()
        || updated.isEmpty()
        || Instant.parse(updated).isBefore(now.minus(manner.searchLag()));
  }

  Node account() {
    return new Node("Account")
        .with("id", account.id())
        .with("name", account.name())
        .with("countryCode", "US")
        .with("industry", "GENERAL_CONTRACTING")
        .at("createdAt", account.created());
  }

  Node user() {
    return new Node("User")
        .with("id", VendorIds.jobber("User", account.name()))
        .with("timezone", account.zone().getId())
        .with("isAccountAdmin", true)
        .with("isAccountOwner", true)
        .link("account", this::account)
        .with(
            "email",
            new Node("UserEmail").with("raw", "owner@precision.example").with("isValid", true))
        .with(
            "name",
            new Node("Name")
                .with("full", "Frank Delgado")
                .with("first", "Frank")
                .with("last", "Delgado"))
        .at("createdAt", account.created())
        .at("updatedAt", account.created());
  }

  Node client(String key) {
    var kept = books.clients.get(key);
    if (kept == null) {
      throw new IllegalStateException("the world names a client it never added: " + key);
    }
    return client(kept);
  }

  Node quote(KeptQuote kept) {
    var card = kept.card();
    return new Node("Quote")
        .with("id", VendorIds.quote(card.key()))
        .with("quoteNumber", String.valueOf(card.number()))
        .with("title", card.title())
        .with("quoteStatus", kept.stage().name().toLowerCase(Locale.ROOT))
        .at("createdAt", kept.created())
        .at("updatedAt", kept.updated())
        .at("transitionedAt", kept.reached().get(kept.stage()))
        .at("sentAt", kept.reached().get(QuoteStage.AWAITING_RESPONSE))
        .at("clientHubViewedAt", kept.reached().get(QuoteStage.APPROVED))
        .with("lastTransitioned", lastTransitioned(kept))
        .link("amounts", () -> quoteAmounts(kept))
        .owed("depositAmountUnallocated", () -> money.unallocatedCents(card.key()))
        .link("depositRecords", () -> money.depositsOf(card.key()))
        .link("unallocatedDepositRecords", () -> money.unallocatedOf(card.key()))
        .link("lineItems", List::of)
        .link("jobs", () -> jobs.jobsOf(card.jobKey()))
        .link("client", () -> client(card.clientKey()));
  }

  private Node lastTransitioned(KeptQuote kept) {
    return new Node("QuoteLastTransitioned")
        .at("approvedAt", kept.reached().get(QuoteStage.APPROVED))
        .at("changesRequestedAt", kept.reached().get(QuoteStage.CHANGES_REQUESTED))
        .at("convertedAt", kept.reached().get(QuoteStage.CONVERTED));
  }

  private Node quoteAmounts(KeptQuote kept) {
    var card = kept.card();
    var paid = money.depositCents(card.key());
    return new Node("QuoteAmounts")
        .dollars("subtotal", card.totalCents())
        .dollars("discountAmount", 0)
        .dollars("taxAmount", 0)
        .dollars("nonTaxAmount", card.totalCents())
        .dollars("total", card.totalCents())
        .dollars("depositAmount", card.depositCents())
        .dollars("outstandingDepositAmount", Math.max(0, card.depositCents() - paid));
  }

  private Node client(Kept<ClientCard> kept) {
    var card = kept.card();
    var node =
        new Node("Client")
            .with("id", VendorIds.client(card.key()))
            .with("name", card.name())
            .with("isCompany", card.company())
            .with("isLead", false)
            .with("isArchived", false)
            .with("sampleData", false)
            .owed("balance", () -> invoices.owedBy(card.key()))
            .link("tags", () -> tags(card))
            .link("invoices", () -> invoices.ofClient(card.key()))
            .at("createdAt", kept.created())
            .at("updatedAt", kept.updated());
    return card.company() ? node.with("companyName", card.name()) : names(node, card.name());
  }

  private static Node names(Node node, String name) {
    var space = name.lastIndexOf(' ');
    return node.with("firstName", name.substring(0, space))
        .with("lastName", name.substring(space + 1));
  }

  private static List<Node> tags(ClientCard card) {
    return card.vip()
        ? List.of(
            new Node("Tag").with("id", VendorIds.jobber("Tag", card.key())).with("label", "VIP"))
        : List.of();
  }
}
