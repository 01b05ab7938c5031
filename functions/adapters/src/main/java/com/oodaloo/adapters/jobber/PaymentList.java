package com.oodaloo.adapters.jobber;

import com.oodaloo.adapters.jobber.InnerPages.Slice;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.JobberSource.Page;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.PaymentAllocationsQuery;
import com.oodaloo.jobber.graphql.PaymentsQuery;
import com.oodaloo.jobber.graphql.fragment.AllocationFields;
import com.oodaloo.jobber.graphql.fragment.PaymentFields;
import com.oodaloo.jobber.graphql.type.PaymentRecordFilterAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    List<BookChange> changes =
        answer.nodes.stream()
            .map(node -> node.paymentFields)
            .filter(node -> node.client == null || !node.client.sampleData)
            .<BookChange>map(node -> new BookChange.PutPayment(payment(node, reading)))
            .toList();
    return new Page(changes, reading.next(answer.pageInfo.pageFields, "payments"));
  }

  private static Payment payment(PaymentFields node, Reading reading) {
    PaymentRail rail = PaymentRail.of(node);
    return new Payment(
        JobberIds.kept(node.id),
        invoice(node, reading),
        node.client == null ? "" : JobberIds.kept(node.client.id),
        reading.exactly(node.amount).magnitude(),
        rail.tip() == null ? reading.nothing() : reading.exactly(rail.tip()).magnitude(),
        rail.method(),
        rail.kind(node.adjustmentType.rawValue),
        reading.dateOf(node.entryDate, Days.EVER),
        rail.reference(),
        JobberIds.kept(rail.payoutId()));
  }

  /// The invoice it settles; empty when there is none yet, or when it is shared out over several.
  private static String invoice(PaymentFields node, Reading reading) {
    List<String> invoices =
        shares(node, reading).stream()
            .flatMap(share -> invoice(share).stream())
            .distinct()
            .toList();
    if (!invoices.isEmpty()) {
      return invoices.size() > 1 ? "" : JobberIds.kept(invoices.getFirst());
    }
    return node.invoice == null ? "" : JobberIds.kept(node.invoice.id);
  }

  /// Read again from the first where the list shows not all.
  private static List<AllocationFields> shares(PaymentFields node, Reading reading) {
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

  private static Optional<String> invoice(AllocationFields share) {
    return Optional.ofNullable(share.onInvoicePaymentRecordAllocation)
        .map(allocation -> allocation.invoice.id);
  }
}
