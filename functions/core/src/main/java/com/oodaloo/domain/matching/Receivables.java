package com.oodaloo.domain.matching;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists what the books expect at the bank.
///
/// Three sources: recorded payments that go to the bank by themselves, invoices marked paid without
/// any payment record (the mark stands for one), and balances still open. Payments inside a payout
/// are left out: they arrive as part of the payout.
final class Receivables {
  /// A bank line may be this many days older than the record somebody typed late.
  private static final int EARLY_DAYS = 5;

  /// Checks lie in a truck; a recorded payment may take this long to reach the bank.
  private static final int LATE_DAYS = 14;

  /// An open balance may be paid this long before the invoice is written (a deposit).
  private static final int BEFORE_ISSUE_DAYS = 10;

  private final Books books;
  private final Set<String> insidePayouts;
  private final Set<String> withPayments;

  private Receivables(Books books) {
    this.books = books;
    this.insidePayouts =
        books.payouts().stream()
            .flatMap(payout -> payout.items().stream())
            .map(item -> item.paymentId())
            .collect(Collectors.toSet());
    this.withPayments =
        books.payments().stream()
            .filter(payment -> payment.kind().isMoneyIn())
            .map(Payment::invoiceId)
            .collect(Collectors.toSet());
  }

  static List<Receivable> of(Books books) {
    Receivables receivables = new Receivables(books);
    List<Receivable> all = new ArrayList<>();
    books.payments().stream()
        .filter(receivables::reachesBank)
        .map(receivables::recorded)
        .forEach(all::add);
    books.invoices().stream()
        .filter(receivables::isMarkedPaid)
        .map(receivables::marked)
        .forEach(all::add);
    books.invoices().stream().filter(Invoice::isOpen).map(receivables::open).forEach(all::add);
    return all.stream().filter(receivables::isInFirmsCurrency).toList();
  }

  /// Another currency is never matched: what it is worth at the bank is not known to the cent.
  private boolean isInFirmsCurrency(Receivable receivable) {
    return receivable.amount().currency().equals(books.firm().currency());
  }

  private boolean reachesBank(Payment payment) {
    return payment.kind().isMoneyIn()
        && payment.arriving().isPositive()
        && payment.payoutId().isEmpty()
        && !insidePayouts.contains(payment.id());
  }

  private Receivable recorded(Payment payment) {
    return new Receivable(
        Receivable.idOfPayment(payment.id()),
        Receivable.Basis.RECORDED,
        payment.id(),
        payment.invoiceId(),
        payment.clientId().isEmpty() ? clientOf(payment.invoiceId()) : payment.clientId(),
        payment.arriving(),
        payment.tip(),
        payment.method(),
        payment.reference(),
        payment.date().minusDays(EARLY_DAYS),
        payment.date().plusDays(LATE_DAYS));
  }

  private boolean isMarkedPaid(Invoice invoice) {
    return invoice.isPaid() && !withPayments.contains(invoice.id()) && invoice.total().isPositive();
  }

  private Receivable marked(Invoice invoice) {
    boolean dated = Days.isKnown(invoice.received());
    LocalDate earliest = dated ? invoice.received().minusDays(EARLY_DAYS) : issuedBefore(invoice);
    LocalDate latest = dated ? invoice.received().plusDays(LATE_DAYS) : Days.NEVER;
    return forInvoice(
        invoice,
        Receivable.Basis.RECORDED,
        invoice.total().minus(unpaid(invoice)),
        earliest,
        latest);
  }

  private Receivable open(Invoice invoice) {
    return forInvoice(
        invoice, Receivable.Basis.OPEN, invoice.balance(), issuedBefore(invoice), Days.NEVER);
  }

  private static Receivable forInvoice(
      Invoice invoice, Receivable.Basis basis, Money amount, LocalDate earliest, LocalDate latest) {
    return new Receivable(
        "invoice/" + invoice.id(),
        basis,
        "",
        invoice.id(),
        invoice.clientId(),
        amount,
        Money.zero(amount.currency()),
        PaymentMethod.OTHER,
        "",
        earliest,
        latest);
  }

  /// A `paid` invoice that keeps a balance was closed without that part.
  private static Money unpaid(Invoice invoice) {
    Money zero = Money.zero(invoice.total().currency());
    boolean partly = invoice.balance().compareTo(invoice.total()) < 0;
    return partly ? invoice.balance().max(zero) : zero;
  }

  private static LocalDate issuedBefore(Invoice invoice) {
    return Days.isKnown(invoice.issued())
        ? invoice.issued().minusDays(BEFORE_ISSUE_DAYS)
        : Days.EVER;
  }

  private String clientOf(String invoiceId) {
    return books.invoices().stream()
        .filter(invoice -> invoice.id().equals(invoiceId))
        .map(Invoice::clientId)
        .findFirst()
        .orElse("");
  }
}
