package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.InvoiceStatus.Known;
import com.oodaloo.domain.invoice.InvoiceTerms;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.InvoicesQuery;
import com.oodaloo.jobber.graphql.InvoicesQuery.Node;
import com.oodaloo.jobber.graphql.type.InvoiceFilterAttributes;
import java.util.Locale;

/// Invoices. What is open is `invoiceBalance`, never total less payments: deposits are missing from
/// Jobber's sum of payments.
final class InvoiceList {
  /// How offices mark an invoice that is argued about: Jobber has no status for it.
  private static final String DISPUTE = "in dispute";

  private InvoiceList() {}

  static Page read(Reading reading) {
    InvoicesQuery.Builder query = InvoicesQuery.builder();
    if (!reading.place().offset().isEmpty()) {
      query.after(reading.place().offset());
    }
    reading
        .changed()
        .ifPresent(
            range -> query.filter(InvoiceFilterAttributes.builder().updatedAt(range).build()));
    InvoicesQuery.Invoices answer = reading.call(query.build()).invoices;
    return reading.page(
        answer.nodes.stream()
            .filter(node -> node.client == null || !node.client.sampleData)
            .toList(),
        node -> node.id,
        node -> new BookChange.PutInvoice(invoice(node, reading)),
        next(answer, reading));
  }

  private static String next(InvoicesQuery.Invoices page, Reading reading) {
    return page.nodes.isEmpty()
        ? ""
        : reading.next(page.pageInfo.pageFields, page.nodes.getLast().updatedAt, "invoices");
  }

  private static Invoice invoice(Node node, Reading reading) {
    InvoicesQuery.Amounts amounts = node.amounts;
    if (amounts == null) {
      throw new UnreadableRecord("Jobber hides the amounts of the invoice");
    }
    Money total = reading.exactly(amounts.total);
    return new Invoice(
        JobberIds.kept(node.id),
        node.invoiceNumber,
        node.client == null ? "" : JobberIds.kept(node.client.id),
        new InvoiceWork(reading, node).shares(total),
        total,
        reading.exactly(amounts.invoiceBalance),
        reading.dayOf(node.issuedDate, Days.EVER),
        reading.dateOf(node.dueDate, Days.NEVER),
        reading.dateOf(node.receivedDate, Days.NEVER),
        status(node.invoiceStatus.rawValue, node.subject),
        node.subject,
        terms(node, amounts, reading));
  }

  /// The tax is part of the total and the discount is not, whatever sign the source gives them; a
  /// credit has neither.
  private static InvoiceTerms terms(Node node, InvoicesQuery.Amounts amounts, Reading reading) {
    Money total = reading.exactly(amounts.total);
    Money tax = reading.exactly(amounts.taxAmount).magnitude();
    if (total.isPositive() && tax.compareTo(total) > 0) {
      throw new UnreadableRecord("more tax than the total");
    }
    return new InvoiceTerms(
        total.isPositive() ? tax : reading.nothing(),
        total.isPositive()
            ? reading.exactly(amounts.discountAmount).magnitude()
            : reading.nothing(),
        writtenOff(node, amounts, reading),
        node.subject,
        false);
  }

  /// A bad debt shows no balance any more: what was given up is what neither deposit nor payments
  /// have covered.
  private static Money writtenOff(Node node, InvoicesQuery.Amounts amounts, Reading reading) {
    Money open =
        reading
            .exactly(amounts.total)
            .minus(reading.exactly(amounts.depositAmount))
            .minus(reading.exactly(amounts.paymentsTotal))
            .minus(reading.exactly(amounts.invoiceBalance));
    boolean bad = status(node.invoiceStatus.rawValue, "") == Known.BAD_DEBT;
    return bad && open.isPositive() ? open : reading.nothing();
  }

  static InvoiceStatus status(String word, String subject) {
    InvoiceStatus status =
        switch (word) {
          case "draft" -> Known.DRAFT;
          case "sent_not_due", "awaiting_payment" -> Known.AWAITING_PAYMENT;
          case "past_due" -> Known.PAST_DUE;
          case "paid" -> Known.PAID;
          case "bad_debt" -> Known.BAD_DEBT;
          case "voided" -> Known.VOIDED;
          default -> new InvoiceStatus.Unknown(word.replace('_', ' '));
        };
    boolean disputed = subject.toLowerCase(Locale.ROOT).contains(DISPUTE);
    return status.isOpen() && disputed ? Known.IN_DISPUTE : status;
  }
}
