package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.InvoiceTerms;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.money.Money;
import java.util.List;

/// What the office keeps — jobs, quotes, invoices, payments — as items, both ways.
public final class OfficeItems {
  private OfficeItems() {}

  public static ItemWriter write(ItemWriter item, Job job) {
    return item.text("id", job.id())
        .text("clientId", job.clientId())
        .text("name", job.name())
        .money("contract", job.contract())
        .day("start", job.start())
        .day("end", job.end())
        .day("completed", job.completed())
        .number("completionPercent", job.completionPercent())
        .maps("lines", job.lines(), OfficeItems::line);
  }

  static Job job(ItemReader item) {
    return new Job(
        item.text("id"),
        item.text("clientId"),
        item.text("name"),
        item.money("contract"),
        item.day("start"),
        item.day("end"),
        item.day("completed"),
        item.smallNumber("completionPercent"),
        item.maps("lines", OfficeItems::line));
  }

  private static ItemWriter line(JobLine line) {
    return new ItemWriter()
        .day("date", line.date())
        .text("description", line.description())
        .money("amount", line.amount())
        .money("cost", line.cost());
  }

  private static JobLine line(ItemReader line) {
    return new JobLine(
        line.day("date"), line.text("description"), line.money("amount"), line.money("cost"));
  }

  public static ItemWriter write(ItemWriter item, Quote quote) {
    return item.text("id", quote.id())
        .text("number", quote.number())
        .text("clientId", quote.clientId())
        .money("total", quote.total())
        .money("depositOpen", quote.depositOpen())
        .text("status", quote.status())
        .maps("log", quote.log(), OfficeItems::seen);
  }

  static Quote quote(ItemReader item) {
    return new Quote(
        item.text("id"),
        item.text("number"),
        item.text("clientId"),
        item.money("total"),
        item.money("depositOpen"),
        item.text("status"),
        item.maps("log", OfficeItems::seen));
  }

  private static ItemWriter seen(Quote.StatusSeen seen) {
    return new ItemWriter()
        .text("status", seen.status())
        .moment("at", seen.at())
        .word("certainty", seen.certainty());
  }

  private static Quote.StatusSeen seen(ItemReader seen) {
    return new Quote.StatusSeen(
        seen.text("status"), seen.moment("at"), seen.word("certainty", Quote.Certainty.class));
  }

  public static ItemWriter write(ItemWriter item, Invoice invoice) {
    ItemWriter written =
        item.text("id", invoice.id())
            .text("number", invoice.number())
            .text("clientId", invoice.clientId())
            .text("jobId", invoice.jobId())
            .maps("jobs", several(invoice.jobs()), OfficeItems::share)
            .money("total", invoice.total())
            .money("balance", invoice.balance())
            .day("issued", invoice.issued())
            .day("due", invoice.due())
            .day("received", invoice.received())
            .text("description", invoice.description());
    write(written, invoice.terms());
    return switch (invoice.status()) {
      case InvoiceStatus.Known known -> written.word("status", known);
      case InvoiceStatus.Unknown(String words) -> written.text("otherStatus", words);
    };
  }

  public static Invoice invoice(ItemReader item) {
    InvoiceStatus status =
        item.has("status")
            ? item.word("status", InvoiceStatus.Known.class)
            : new InvoiceStatus.Unknown(item.text("otherStatus"));
    return new Invoice(
        item.text("id"),
        item.text("number"),
        item.text("clientId"),
        jobs(item),
        item.money("total"),
        item.money("balance"),
        item.day("issued"),
        item.day("due"),
        item.day("received"),
        status,
        item.text("description"),
        terms(item));
  }

  /// What most invoices do not have is kept only where it is there.
  private static void write(ItemWriter item, InvoiceTerms terms) {
    some(item, "tax", terms.tax());
    some(item, "discount", terms.discount());
    some(item, "writtenOff", terms.writtenOff());
    item.text("subject", terms.subject());
    if (terms.disputed()) {
      item.flag("disputed", true);
    }
  }

  private static InvoiceTerms terms(ItemReader item) {
    Money none = Money.zero(item.money("total").currency());
    return new InvoiceTerms(
        item.has("tax") ? item.money("tax") : none,
        item.has("discount") ? item.money("discount") : none,
        item.has("writtenOff") ? item.money("writtenOff") : none,
        item.text("subject"),
        item.has("disputed") && item.flag("disputed"));
  }

  private static void some(ItemWriter item, String name, Money money) {
    if (!money.isZero()) {
      item.money(name, money);
    }
  }

  /// One job is kept as its id alone.
  private static List<JobShare> several(List<JobShare> jobs) {
    return jobs.size() > 1 ? jobs : List.of();
  }

  private static List<JobShare> jobs(ItemReader item) {
    String only = item.text("jobId");
    return only.isEmpty()
        ? item.maps("jobs", job -> new JobShare(job.text("jobId"), job.money("amount")))
        : List.of(new JobShare(only, item.money("total")));
  }

  private static ItemWriter share(JobShare share) {
    return new ItemWriter().text("jobId", share.jobId()).money("amount", share.amount());
  }

  public static ItemWriter write(ItemWriter item, Payment payment) {
    return item.text("id", payment.id())
        .text("invoiceId", payment.invoiceId())
        .maps("shares", payment.isSpread() ? payment.shares() : List.of(), OfficeItems::share)
        .text("clientId", payment.clientId())
        .money("amount", payment.amount())
        .money("tip", payment.tip())
        .word("method", payment.method())
        .word("kind", payment.kind())
        .day("date", payment.date())
        .text("reference", payment.reference())
        .text("payoutId", payment.payoutId())
        .text("quoteId", payment.quoteId())
        .text("state", payment.state() == PaymentState.SUCCEEDED ? "" : payment.state().name());
  }

  public static Payment payment(ItemReader item) {
    return new Payment(
        item.text("id"),
        shares(item),
        item.text("clientId"),
        item.money("amount"),
        item.money("tip"),
        item.word("method", PaymentMethod.class),
        item.word("kind", PaymentKind.class),
        item.day("date"),
        item.text("reference"),
        item.text("payoutId"),
        item.text("quoteId"),
        item.has("state") ? item.word("state", PaymentState.class) : PaymentState.SUCCEEDED);
  }

  /// A payment for one invoice is kept with the invoice's id alone.
  private static List<InvoiceShare> shares(ItemReader item) {
    String only = item.text("invoiceId");
    return only.isEmpty()
        ? item.maps(
            "shares", part -> new InvoiceShare(part.text("invoiceId"), part.money("amount")))
        : List.of(new InvoiceShare(only, item.money("amount")));
  }

  private static ItemWriter share(InvoiceShare share) {
    return new ItemWriter().text("invoiceId", share.invoiceId()).money("amount", share.amount());
  }
}
