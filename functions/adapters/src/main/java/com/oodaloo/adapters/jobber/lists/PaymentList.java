package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.adapters.jobber.lists.InnerPages.Slice;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.PaymentAllocationsQuery;
import com.oodaloo.jobber.graphql.PaymentsQuery;
import com.oodaloo.jobber.graphql.fragment.AllocationFields;
import com.oodaloo.jobber.graphql.fragment.AllocationFields.OnInvoicePaymentRecordAllocation;
import com.oodaloo.jobber.graphql.fragment.PaymentFields;
import com.oodaloo.jobber.graphql.type.PaymentRecordFilterAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Payments as the office recorded them.
///
/// A payment shows neither when it changed nor can be asked for by it, so every reading takes the
/// last two months by the day of entry: long enough for an ACH that comes back or a payout that is
/// named later.
final class PaymentList {
  static final Duration WINDOW = Duration.ofDays(62);

  private PaymentList() {}

  static Page read(Reading reading) {
    PaymentsQuery.Builder query = PaymentsQuery.builder();
    if (!reading.isFirstPage()) {
      query.after(reading.request().after());
    }
    reading
        .since(WINDOW)
        .ifPresent(range ->
            query.filter(PaymentRecordFilterAttributes.builder().entryDate(range).build()));
    PaymentsQuery.PaymentRecords answer = reading.call(query.build()).paymentRecords;
    if (answer == null) {
      return new Page(List.of(), "");
    }
    return reading.page(
        answer.nodes.stream()
            .map(node -> node.paymentFields)
            .filter(node -> node.client == null || !node.client.sampleData)
            .toList(),
        node -> node.id,
        node -> new BookChange.PutPayment(payment(node, reading)),
        reading.next(answer.pageInfo.pageFields, "payments"));
  }

  private static Payment payment(PaymentFields node, Reading reading) {
    PaymentRail rail = PaymentRail.of(node);
    Money amount = reading.exactly(node.amount).magnitude();
    return new Payment(
        JobberIds.kept(node.id),
        shares(node, amount, reading),
        node.client == null ? "" : JobberIds.kept(node.client.id),
        amount,
        rail.tip() == null ? reading.nothing() : reading.exactly(rail.tip()).magnitude(),
        rail.method(),
        rail.kind(node.adjustmentType.rawValue),
        reading.dateOf(node.entryDate, Days.EVER),
        rail.reference(),
        JobberIds.kept(rail.payoutId()),
        node.quote == null ? "" : JobberIds.kept(node.quote.id),
        rail.state());
  }

  /// The invoices it is for, each with its share; what a quote holds waits for an invoice. Shares
  /// that are more than the payment say nothing of several invoices.
  private static List<InvoiceShare> shares(PaymentFields node, Money amount, Reading reading) {
    Map<String, Money> byInvoice = new TreeMap<>();
    for (AllocationFields share : allocations(node, reading)) {
      OnInvoicePaymentRecordAllocation onInvoice = share.onInvoicePaymentRecordAllocation;
      if (onInvoice != null) {
        Money part = reading.exactly(share.amount).magnitude();
        byInvoice.merge(JobberIds.kept(onInvoice.invoice.id), part, Money::plus);
      }
    }
    if (byInvoice.isEmpty()) {
      return node.invoice == null ? List.of() : whole(JobberIds.kept(node.invoice.id), amount);
    }
    List<InvoiceShare> shares = new ArrayList<>();
    byInvoice.forEach((invoice, part) -> shares.add(new InvoiceShare(invoice, part)));
    if (Payment.fit(shares, amount)) {
      return shares;
    }
    return shares.size() == 1 ? whole(shares.getFirst().invoiceId(), amount) : List.of();
  }

  private static List<InvoiceShare> whole(String invoiceId, Money amount) {
    return List.of(new InvoiceShare(invoiceId, amount));
  }

  /// Read again from the first where the list shows not all.
  private static List<AllocationFields> allocations(PaymentFields node, Reading reading) {
    if (node.allocations == null) {
      return List.of();
    }
    return node.allocations.pageInfo.hasNextPage
        ? InnerPages.from("", node.id, after -> moreShares(node.id, after, reading))
        : node.allocations.nodes.stream().map(share -> share.allocationFields).toList();
  }

  private static Optional<Slice<AllocationFields>> moreShares(
      String id, String after, Reading reading) {
    PaymentAllocationsQuery.Builder query = PaymentAllocationsQuery.builder().id(id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).paymentRecord)
        .map(payment -> payment.allocations)
        .map(page ->
            new Slice<>(
                page.nodes.stream().map(share -> share.allocationFields).toList(),
                page.pageInfo.pageFields));
  }
}
