package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.events.JobCard;
import com.oodaloo.sandbox.company.events.WorkLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Jobs, their visits and what was spent on them, in the schema's words.
final class JobNodes {
  /// What no contract names: the status of a job that goes on.
  static final String NEW_STATUS = "on_ice";

  private static final Duration VISIT = Duration.ofHours(6);

  private final JobberNodes nodes;

  JobNodes(JobberNodes nodes) {
    this.nodes = nodes;
  }

  Node job(Kept<JobCard> kept) {
    var card = kept.card();
    var node =
        new Node("Job")
            .with("id", VendorIds.job(card.key()))
            .with("jobNumber", card.number())
            .with("title", card.title())
            .with("jobStatus", status(card))
            .with("jobType", "ONE_OFF")
            .with("billingType", "FIXED_PRICE")
            .at("createdAt", kept.created())
            .at("updatedAt", kept.updated())
            .at("startAt", nodes.account.midnight(card.start()))
            .at("endAt", nodes.account.midnight(card.end()))
            .at("completedAt", nodes.books.closedJobs.get(card.key()))
            .dollars("total", card.contractCents())
            .owed("invoicedTotal", () -> invoicedCents(card.key()))
            .owed(
                "uninvoicedTotal",
                () -> Math.max(0, card.contractCents() - invoicedCents(card.key())))
            .dollars("completedAndUninvoicedVisitsTotal", 0)
            .with("invoiceSchedule", schedule())
            .link("jobBalanceTotals", () -> balances(card.key(), invoicedCents(card.key())));
    return links(node, card);
  }

  List<Node> jobsOf(String jobKey) {
    var kept = nodes.books.jobs.get(jobKey);
    return kept == null ? List.of() : List.of(job(kept));
  }

  /// The visit on which that work was done; none for a line that bills no work.
  List<Node> visitsOf(String workKey) {
    return withKey(workKey).map(this::visit).toList();
  }

  /// The job's line for that work; null for a line that bills no work.
  @Nullable Node lineOf(String workKey) {
    return withKey(workKey).map(this::lineItem).findFirst().orElse(null);
  }

  private Stream<Kept<WorkLine>> withKey(String workKey) {
    return nodes.books.work.stream().filter(kept -> kept.card().key().equals(workKey));
  }

  Node visit(Kept<WorkLine> kept) {
    var start = nodes.account.midnight(kept.card().day()).plus(Duration.ofHours(8));
    return new Node("Visit")
        .with("id", VendorIds.jobber("Visit", kept.card().key()))
        .with("title", kept.card().name())
        .with("visitStatus", "COMPLETED")
        .with("isComplete", true)
        .with("allDay", false)
        .at("startAt", start)
        .at("endAt", start.plus(VISIT))
        .at("completedAt", kept.created())
        .at("createdAt", kept.created())
        .link("job", () -> jobsOf(kept.card().jobKey()).getFirst())
        .link("lineItems", () -> List.of(lineItem(kept)));
  }

  Node expense(Kept<JobberExpense> kept) {
    return new Node("Expense")
        .with("id", VendorIds.jobber("Expense", kept.card().key()))
        .with("title", kept.card().title())
        .dollars("total", kept.card().cents())
        .at("date", nodes.account.midnight(nodes.account.day(kept.created())))
        .at("createdAt", kept.created())
        .at("updatedAt", kept.updated())
        .link("enteredBy", nodes::user)
        .link("linkedJob", () -> jobsOf(kept.card().jobKey()).stream().findFirst().orElse(null));
  }

  Node timeEntry(Kept<JobberTimeEntry> kept) {
    var card = kept.card();
    return new Node("TimeSheetEntry")
        .with("id", VendorIds.jobber("TimeSheetEntry", card.key()))
        .at("startAt", kept.created().minus(card.worked()))
        .at("endAt", kept.created())
        .with("finalDuration", (int) card.worked().toSeconds())
        .with("ticking", false)
        .with("approved", true)
        .with("payable", true)
        .dollars("labourRate", card.rateCents())
        .at("createdAt", kept.created())
        .at("updatedAt", kept.updated())
        .link("user", nodes::user)
        .link("job", () -> jobsOf(card.jobKey()).stream().findFirst().orElse(null));
  }

  private Node links(Node node, JobCard card) {
    return node.link("client", () -> nodes.client(card.clientKey()))
        .link("quote", () -> quote(card.key()))
        .link("lineItems", () -> lineItems(card))
        .link("visits", () -> work(card.key()).stream().map(this::visit).toList())
        .link("invoices", () -> nodes.invoices.ofJob(card.key()))
        .link("expenses", () -> expenses(card.key()))
        .link("timeSheetEntries", () -> timeEntries(card.key()))
        .link("paymentRecords", () -> nodes.money.thinPaymentsOfJob(card.key()));
  }

  private @Nullable Node quote(String jobKey) {
    return nodes.books.quotes.values().stream()
        .filter(quote -> quote.card().jobKey().equals(jobKey))
        .map(nodes::quote)
        .findFirst()
        .orElse(null);
  }

  /// The work done, a line each, and one line for what the contract still holds: together they are
  /// the job's total.
  private List<Node> lineItems(JobCard card) {
    var lines = new ArrayList<Node>();
    var rest = card.contractCents();
    for (var kept : work(card.key())) {
      lines.add(lineItem(kept));
      rest -= kept.card().cents();
    }
    if (rest > 0) {
      lines.add(
          line("JobLineItem", card.key() + "/rest", "Remaining work", rest, 0, Instant.EPOCH));
    }
    return lines;
  }

  private Node lineItem(Kept<WorkLine> kept) {
    var card = kept.card();
    return line(
        "JobLineItem", card.key(), card.name(), card.cents(), card.costCents(), kept.created());
  }

  private static Node line(
      String type, String key, String name, long cents, long cost, Instant at) {
    return new Node(type)
        .with("id", VendorIds.jobber(type, key))
        .with("name", name)
        .with("description", "")
        .with("category", "SERVICE")
        .with("quantity", 1.0)
        .with("taxable", false)
        .dollars("unitPrice", cents)
        .dollars("totalPrice", cents)
        .dollars("unitCost", cost)
        .dollars("totalCost", cost)
        .at("createdAt", at)
        .at("updatedAt", at);
  }

  private String status(JobCard card) {
    if (nodes.books.closedJobs.containsKey(card.key())) {
      return "archived";
    }
    var today = nodes.account.day(nodes.now);
    if (today.isBefore(card.start())) {
      return "upcoming";
    }
    if (today.isAfter(card.end())) {
      return "late";
    }
    return nodes.manner.newWords() ? NEW_STATUS : "active";
  }

  private List<Kept<WorkLine>> work(String jobKey) {
    return nodes.books.work.stream().filter(kept -> kept.card().jobKey().equals(jobKey)).toList();
  }

  private List<Node> expenses(String jobKey) {
    return nodes.books.expenses.stream()
        .filter(kept -> kept.card().jobKey().equals(jobKey))
        .map(this::expense)
        .toList();
  }

  private List<Node> timeEntries(String jobKey) {
    return nodes.books.timeEntries.stream()
        .filter(kept -> kept.card().jobKey().equals(jobKey))
        .map(this::timeEntry)
        .toList();
  }

  private long invoicedCents(String jobKey) {
    return nodes.books.invoices.values().stream()
        .filter(kept -> !kept.isDraft())
        .mapToLong(kept -> kept.card().centsFor(jobKey))
        .sum();
  }

  private Node balances(String jobKey, long invoiced) {
    var open =
        nodes.books.invoices.values().stream()
            .filter(kept -> kept.card().jobKeys().contains(jobKey) && !kept.isDraft())
            .mapToLong(nodes.books::balanceCents)
            .sum();
    return new Node("JobBalanceTotals")
        .dollars("totalAmount", invoiced)
        .dollars("outstandingAmount", open);
  }

  private static Node schedule() {
    return new Node("InvoiceSchedule")
        .with("billingFrequency", "NEVER")
        .with("scheduleSummary", "As needed");
  }
}
