package com.oodaloo.cli.books;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import java.util.List;

/// Reads who has which part of a payment or an invoice: one id in `invoiceId` or `jobId` has all of
/// it, a list in `invoices` or `jobs` says how much each has.
record Shares(DocumentSection record) {
  List<InvoiceShare> ofPayment(String only, Money amount) {
    List<InvoiceShare> several =
        record.each(
            "invoices",
            share ->
                new InvoiceShare(
                    share.text("invoiceId"),
                    new Money(share.cents("amountCents"), amount.currency())));
    if (!several.isEmpty() && Payment.fit(several, amount)) {
      return several;
    }
    if (!several.isEmpty()) {
      record.fault("invoices", "expected parts of the payment, each invoice once");
    }
    return only.isEmpty() ? List.of() : List.of(new InvoiceShare(only, amount));
  }

  List<JobShare> ofInvoice(Money total) {
    List<JobShare> several =
        record.each(
            "jobs",
            share ->
                new JobShare(
                    share.text("jobId"), new Money(share.cents("amountCents"), total.currency())));
    if (!several.isEmpty() && Invoice.fit(several, total)) {
      return several;
    }
    if (!several.isEmpty()) {
      record.fault("jobs", "expected parts of the total");
    }
    String only = record.textOr("jobId", "");
    return only.isEmpty() ? List.of() : List.of(new JobShare(only, total));
  }
}
