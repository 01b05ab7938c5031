package com.oodaloo.cli.books;

import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.InvoiceTerms;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads what the office keeps: clients, jobs, payments, invoices.
final class OfficeRecords {
  private final DocumentSection root;
  private final Currencies currencies;

  OfficeRecords(DocumentSection root, Currencies currencies) {
    this.root = root;
    this.currencies = currencies;
  }

  List<Client> clients() {
    return root.records("clients", OfficeRecords::client);
  }

  private static Client client(DocumentSection client) {
    return new Client(
        client.text("id"),
        client.text("name"),
        client.flag("company"),
        client.flag("vip"),
        client.texts("aliases"));
  }

  List<Job> jobs() {
    return root.records("jobs", this::job);
  }

  private Job job(DocumentSection job) {
    return new Job(
        job.text("id"),
        job.textOr("clientId", ""),
        job.textOr("name", ""),
        firms(job.centsOr("contractCents", 0)),
        job.dateOr("start", Days.EVER),
        job.dateOr("end", Days.NEVER),
        Days.NEVER,
        job.percent("completionPercent"),
        job.each("lineItems", this::line));
  }

  private JobLine line(DocumentSection line) {
    return new JobLine(
        line.date("date"),
        line.textOr("description", ""),
        firms(line.cents("amountCents")),
        firms(line.centsOr("costCents", 0)));
  }

  /// @param payoutOf the payout each payment arrived in, by payment id
  List<Payment> payments(Map<String, String> payoutOf) {
    Map<String, Currency> ofInvoice =
        root.silent().records("invoices", invoice -> invoice).stream()
            .collect(
                Collectors.toMap(
                    invoice -> invoice.textOr("id", ""), currencies::of, (first, _) -> first));
    return root.records("payments", payment -> payment(payment, payoutOf, ofInvoice));
  }

  /// A negative amount is money given back, whatever the record calls itself.
  private Payment payment(
      DocumentSection payment, Map<String, String> payoutOf, Map<String, Currency> ofInvoice) {
    String id = payment.text("id");
    String invoiceId = payment.textOr("invoiceId", "");
    Currency currency = ofInvoice.getOrDefault(invoiceId, currencies.firms());
    Money amount = new Money(payment.cents("amountCents"), currency);
    PaymentKind kind = BooksVocabulary.kind(payment.textOr("kind", ""));
    PaymentState state = BooksVocabulary.state(payment);
    long tip = payment.centsOr("tipCents", 0);
    if (tip < 0) {
      payment.fault("tipCents", "expected zero or more");
    }
    return new Payment(
        id,
        new Shares(payment).ofPayment(invoiceId, amount.magnitude()),
        payment.textOr("clientId", ""),
        amount.magnitude(),
        new Money(Math.max(0, tip), currency),
        BooksVocabulary.method(payment.text("method")),
        kind(kind, amount, state),
        payment.date("date"),
        payment.textOr("reference", ""),
        payment.textOr("payoutId", payoutOf.getOrDefault(id, "")),
        payment.textOr("quoteId", ""),
        state);
  }

  /// What failed on its way has not come, and what is negative is given back.
  private static PaymentKind kind(PaymentKind said, Money amount, PaymentState state) {
    if (!said.isMoneyIn()) {
      return said;
    }
    if (state == PaymentState.FAILED) {
      return PaymentKind.RETURNED;
    }
    return amount.isNegative() ? PaymentKind.REFUND : said;
  }

  List<Invoice> invoices(List<Payment> payments) {
    Map<String, List<Payment>> ofInvoice = new HashMap<>();
    for (Payment payment : payments) {
      for (InvoiceShare share : payment.shares()) {
        ofInvoice.computeIfAbsent(share.invoiceId(), _ -> new ArrayList<>(1)).add(payment);
      }
    }
    return root.records("invoices", invoice -> invoice(invoice, ofInvoice));
  }

  private Invoice invoice(DocumentSection invoice, Map<String, List<Payment>> ofInvoice) {
    String id = invoice.text("id");
    Currency currency = currencies.checked(invoice);
    Money total = new Money(invoice.cents("totalCents"), currency);
    Money balance =
        invoice.has("balanceCents")
            ? new Money(invoice.cents("balanceCents"), currency)
            : unpaid(id, total, ofInvoice.getOrDefault(id, List.of()));
    return new Invoice(
        id,
        invoice.textOr("number", ""),
        invoice.textOr("clientId", ""),
        new Shares(invoice).ofInvoice(total),
        total,
        balance,
        invoice.dateOr("issued", Days.EVER),
        invoice.dateOr("due", Days.NEVER),
        invoice.dateOr("received", Days.NEVER),
        status(invoice, balance),
        invoice.textOr("description", ""),
        terms(invoice, total));
  }

  /// No part of an invoice is negative, and its tax is a part of it.
  private static InvoiceTerms terms(DocumentSection invoice, Money total) {
    long tax = invoice.partOr("taxCents", Math.max(0, total.cents()));
    long off = invoice.partOr("writtenOffCents", Math.max(0, total.cents()));
    long discount = invoice.partOr("discountCents", Long.MAX_VALUE);
    return new InvoiceTerms(
        new Money(tax, total.currency()),
        new Money(discount, total.currency()),
        new Money(off, total.currency()),
        invoice.textOr("subject", ""),
        invoice.flag("disputed"));
  }

  /// The total less the payments that name it, never below zero; money given back is owed again.
  private static Money unpaid(String id, Money total, List<Payment> payments) {
    Money zero = Money.zero(total.currency());
    Money paid =
        payments.stream()
            .map(payment ->
                payment.kind().isMoneyIn() || payment.kind() == PaymentKind.NOT_MONEY
                    ? shareOf(id, payment)
                    : shareOf(id, payment).negated())
            .reduce(zero, Money::plus);
    return total.minus(paid.max(zero)).max(zero);
  }

  private static Money shareOf(String invoiceId, Payment payment) {
    return payment.shares().stream()
        .filter(share -> share.invoiceId().equals(invoiceId))
        .map(InvoiceShare::amount)
        .reduce(Money.zero(payment.amount().currency()), Money::plus);
  }

  private static InvoiceStatus status(DocumentSection invoice, Money balance) {
    if (!invoice.textOr("status", "").isBlank()) {
      return BooksVocabulary.status(invoice.textOr("status", ""));
    }
    return balance.isPositive() && !invoice.has("received")
        ? InvoiceStatus.Known.AWAITING_PAYMENT
        : InvoiceStatus.Known.PAID;
  }

  private Money firms(long cents) {
    return new Money(cents, currencies.firms());
  }
}
