package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.adapters.jobber.lists.InnerPages.Slice;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.PayoutTransactionsQuery;
import com.oodaloo.jobber.graphql.PayoutTransactionsQuery.Node;
import com.oodaloo.jobber.graphql.PayoutsQuery;
import com.oodaloo.jobber.graphql.type.PayoutFilterAttributes;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Payouts, each taken apart by its balance transactions. All amounts are cents.
///
/// The fee is the sum of the parts' fees: the payout's own `feeAmount` was 0 on every real payout
/// that anybody has shown.
final class PayoutList {
  private PayoutList() {}

  static Page read(Reading reading) {
    PayoutsQuery.Builder query = PayoutsQuery.builder();
    if (!reading.isFirstPage()) {
      query.after(reading.request().after());
    }
    reading
        .since(Duration.ZERO)
        .ifPresent(
            range -> query.filter(PayoutFilterAttributes.builder().updatedAt(range).build()));
    PayoutsQuery.PayoutRecords answer = reading.call(query.build()).payoutRecords;
    return reading.page(
        answer.nodes,
        node -> node.id,
        node -> new BookChange.PutPayout(payout(node, reading)),
        reading.next(answer.pageInfo.pageFields, "payouts"));
  }

  private static Payout payout(PayoutsQuery.Node node, Reading reading) {
    Currency currency = currency(node.currency);
    List<PayoutItem> items =
        InnerPages.from("", node.id, after -> parts(node.id, after, reading)).stream()
            .map(PayoutList::item)
            .toList();
    Money net = new Money(node.netAmount, currency);
    Money fee =
        items.isEmpty()
            ? new Money(node.feeAmount, currency)
            : Money.total(currency, items.stream().map(PayoutItem::fee).toList());
    return new Payout(
        JobberIds.kept(node.id),
        Payout.JOBBER,
        reading.dayOf(node.created, Days.EVER),
        reading.dateOf(node.arrivalDate, Days.NEVER),
        net.plus(fee),
        fee,
        net,
        status(node.status.rawValue),
        items,
        node.payoutMethod.rawValue.equals("INSTANT"),
        node.failureReason == null ? "" : node.failureReason);
  }

  private static Optional<Slice<Node>> parts(String id, String after, Reading reading) {
    PayoutTransactionsQuery.Builder query = PayoutTransactionsQuery.builder().id(id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).payoutRecord)
        .map(payout -> payout.balanceTransactions)
        .map(parts -> new Slice<>(List.copyOf(parts.nodes), parts.pageInfo.pageFields));
  }

  /// The fee is what lies between gross and net, whatever sign the source gives it.
  private static PayoutItem item(Node node) {
    Currency currency = currency(node.currency);
    Money gross = new Money(node.grossAmount, currency);
    String type = node.type == null ? "unknown" : node.type.rawValue.toLowerCase(Locale.ROOT);
    return new PayoutItem(
        JobberIds.kept(node.id),
        type,
        JobberIds.kept(payment(node)),
        "",
        gross,
        gross.minus(new Money(node.netAmount, currency)),
        new Money(tip(node), currency),
        JobberIds.kept(otherPayout(node)),
        "");
  }

  /// An instant payout that this one counts as paid out before.
  private static String otherPayout(Node node) {
    var instant = node.onInstantPayoutBalanceTransaction;
    return instant == null || instant.payoutRecord == null ? "" : instant.payoutRecord.id;
  }

  private static String payment(Node node) {
    var paid = node.onPaymentBalanceTransaction;
    var refunded = node.onRefundBalanceTransaction;
    var disputed = node.onDisputeBalanceTransaction;
    if (paid != null && paid.paymentRecord != null) {
      return paid.paymentRecord.id;
    } else if (refunded != null && refunded.paymentRecord != null) {
      return refunded.paymentRecord.id;
    }
    return disputed != null && disputed.paymentRecord != null ? disputed.paymentRecord.id : "";
  }

  private static int tip(Node node) {
    var paid = node.onPaymentBalanceTransaction;
    var refunded = node.onRefundBalanceTransaction;
    if (paid != null && paid.tipAmount != null) {
      return paid.tipAmount;
    }
    return refunded != null && refunded.tipAmount != null ? refunded.tipAmount : 0;
  }

  /// A status of tomorrow is no money yet.
  private static Payout.Status status(String word) {
    return switch (word) {
      case "PAID" -> Payout.Status.PAID;
      case "IN_TRANSIT" -> Payout.Status.IN_TRANSIT;
      case "FAILED" -> Payout.Status.FAILED;
      case "CANCELED" -> Payout.Status.CANCELED;
      default -> Payout.Status.PENDING;
    };
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new UnreadableRecord("the currency is none");
    }
  }
}
