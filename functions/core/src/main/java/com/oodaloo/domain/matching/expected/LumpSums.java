package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One sum recorded on the client while the invoices were marked paid by hand: the same client, the
/// same day, and the marked invoices make the sum to the cent in one way only.
///
/// Offices do so because a payment without an invoice is applied nowhere in Jobber
/// (help.getjobber.com 115009451467: an invoice can be closed without a payment).
public final class LumpSums {
  private static final int MAX_DAYS = 1;
  private final Map<String, List<Invoice>> marked = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  private LumpSums(Books books) {
    Set<String> paid = new HashSet<>();
    for (Payment payment : books.payments()) {
      for (InvoiceShare share : payment.shares()) {
        if (payment.kind().isMoneyIn()) {
          paid.add(share.invoiceId());
        }
      }
    }
    for (Invoice invoice : books.invoices()) {
      boolean byHand =
          invoice.isPaid()
              && !invoice.clientId().isEmpty()
              && invoice.total().isPositive()
              && Days.isKnown(invoice.received())
              && invoice.total().currency().equals(books.firm().currency())
              && !paid.contains(invoice.id());
      if (byHand) {
        marked.computeIfAbsent(invoice.clientId(), _ -> new ArrayList<>(2)).add(invoice);
      }
    }
  }

  /// The books with such sums given to their invoices; the same where there are none.
  public static Books spread(Books books) {
    if (books.payments().stream().allMatch(payment -> !payment.shares().isEmpty())) {
      return books;
    }
    LumpSums sums = new LumpSums(books);
    if (sums.marked.isEmpty()) {
      return books;
    }
    List<Payment> payments = books.payments().stream().map(sums::given).toList();
    return new Books(
        books.firm(),
        books.asOf(),
        books.accounts(),
        books.clients(),
        books.jobs(),
        books.quotes(),
        books.invoices(),
        payments,
        books.payouts(),
        books.transactions());
  }

  private Payment given(Payment payment) {
    List<Invoice> own = marked.getOrDefault(payment.clientId(), List.of());
    boolean waits = payment.kind().isMoneyIn() && payment.shares().isEmpty();
    List<Invoice> sameDay =
        own.stream()
            .filter(invoice -> waits && !given.contains(invoice.id()))
            .filter(invoice -> invoice.total().currency().equals(payment.amount().currency()))
            .filter(
                invoice -> Math.abs(Days.between(payment.date(), invoice.received())) <= MAX_DAYS)
            .toList();
    List<Long> totals = sameDay.stream().map(invoice -> invoice.total().cents()).toList();
    List<List<Integer>> sets =
        sameDay.isEmpty()
            ? List.of()
            : SubsetSearch.sumsTo(payment.amount().cents(), totals, 1).sets();
    if (sets.size() != 1) {
      return payment;
    }
    List<InvoiceShare> shares = new ArrayList<>();
    for (int place : sets.getFirst()) {
      Invoice invoice = sameDay.get(place);
      given.add(invoice.id());
      shares.add(
          new InvoiceShare(
              invoice.id(), new Money(invoice.total().cents(), payment.amount().currency())));
    }
    return payment.givenTo(shares);
  }
}
