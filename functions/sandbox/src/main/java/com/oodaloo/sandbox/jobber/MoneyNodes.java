package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import java.util.List;

/// Payments in the schema's words, in Float dollars.
final class MoneyNodes {
  private final JobberNodes nodes;

  MoneyNodes(JobberNodes nodes) {
    this.nodes = nodes;
  }

  /// Returns the full record, as the root list shows it. An ordinary payment's raw amount is
  /// negative there.
  Node payment(Kept<PaymentCard> kept) {
    var card = kept.card();
    var isRefund = isTakingBack(card);
    var invoice = nodes.invoices.numberFor(card);
    var node =
        thin(typeName(card), kept)
            .with("paymentType", paymentType(card.method()))
            .with("paymentOrigin", "EMPLOYEE_ONLINE_ORIGIN")
            .with("canEdit", !card.method().isProcessed())
            .dollars("rawAmount", isRefund ? card.cents() : -card.cents())
            .link("client", () -> nodes.client(card.clientKey()));
    if (!invoice.isEmpty()) {
      node.link("invoice", () -> nodes.invoices.invoice(invoice));
    }
    if (!card.quoteKey().isEmpty()) {
      node.link("quote", () -> quote(card.quoteKey()));
    }
    return card.method().isProcessed() ? card(node, card) : reference(node, card);
  }

  private static boolean isTakingBack(PaymentCard card) {
    return card.kind() == RecordedPaymentKind.REFUND
        || card.kind() == RecordedPaymentKind.FAILED_ACH_PAYMENT;
  }

  List<Node> thinPaymentsOf(KeptInvoice invoice) {
    return nodes.books.paymentsOf(invoice).stream()
        .map(kept -> thin("PaymentRecord", kept))
        .toList();
  }

  List<Node> thinPaymentsOfJob(String jobKey) {
    return nodes.books.invoices.values().stream()
        .filter(kept -> kept.card().jobKeys().contains(jobKey))
        .flatMap(kept -> thinPaymentsOf(kept).stream())
        .toList();
  }

  List<Node> depositsOf(String quoteKey) {
    return deposits(quoteKey).map(kept -> thin("PaymentRecord", kept)).toList();
  }

  List<Node> unallocatedOf(String quoteKey) {
    return unallocated(quoteKey).map(kept -> thin("PaymentRecord", kept)).toList();
  }

  long depositCents(String quoteKey) {
    return deposits(quoteKey).mapToLong(kept -> kept.card().cents()).sum();
  }

  long unallocatedCents(String quoteKey) {
    return unallocated(quoteKey).mapToLong(kept -> kept.card().cents()).sum();
  }

  private Node thin(String type, Kept<PaymentCard> kept) {
    var card = kept.card();
    var invoice = nodes.invoices.numberFor(card);
    var node =
        new Node(type)
            .with("id", VendorIds.payment(card.key()))
            .with("adjustmentType", card.kind().name())
            .dollars("amount", card.cents())
            .at("entryDate", nodes.account.midnight(card.day()))
            .at("createdAt", kept.created())
            .at("updatedAt", kept.updated())
            .link("refunds", () -> refundsOf(card.key()))
            .link("allocations", () -> allocations(card, invoice));
    return card.method().isProcessed()
        ? node.with("jobberPaymentTransactionStatus", transactionStatus(card))
            .dollars("tipAmount", 0)
        : node;
  }

  private Node card(Node node, PaymentCard card) {
    node.with("transactionId", card.reference())
        .with("transactionStatus", transactionStatus(card))
        .dollars("feeAmount", card.feeCents())
        .dollars("surchargeAmount", 0);
    if (card.kind() == RecordedPaymentKind.REFUND) {
      return node.link("refundedPaymentRecord", () -> byKey(card.refundedKey()));
    }
    if (card.kind() == RecordedPaymentKind.FAILED_ACH_PAYMENT) {
      return node.link("negatedBalanceAdjustment", () -> byKey(card.refundedKey()));
    }
    nodes
        .payouts
        .of(card.key())
        .ifPresent(payout ->
            node.with("payoutEstimatedDate", payout.card().arrival().toString())
                .link("payout", () -> nodes.payouts.payout(payout)));
    return node.with("brand", "visa")
        .with("lastDigits", "4242")
        .with("nameOnCard", "")
        .with("expiry", "12/29");
  }

  private static Node reference(Node node, PaymentCard card) {
    var field =
        switch (card.method()) {
          case CHECK -> "checkNumber";
          case OUTSIDE_CARD -> "ccTransactionNumber";
          case CARD, BANK_TRANSFER, ZELLE, PROCESSOR_ACH, CONSUMER_FINANCING ->
              "confirmationNumber";
        };
    return card.reference().isEmpty() ? node : node.with(field, card.reference());
  }

  private List<Node> allocations(PaymentCard card, String invoice) {
    if (isTakingBack(card)) {
      return List.of();
    }
    if (!card.parts().isEmpty()) {
      return card.parts().stream()
          .map(part -> allocation(part.invoiceNumber(), part.cents()))
          .toList();
    }
    return invoice.isEmpty() ? List.of() : List.of(allocation(invoice, card.cents()));
  }

  private Node allocation(String invoice, long cents) {
    return new Node("InvoicePaymentRecordAllocation")
        .dollars("amount", cents)
        .link("invoice", () -> nodes.invoices.invoice(invoice));
  }

  private List<Node> refundsOf(String key) {
    return nodes.books.payments.values().stream()
        .filter(kept -> kept.card().refundedKey().equals(key))
        .map(kept -> thin("PaymentRecordRefund", kept))
        .toList();
  }

  Node byKey(String key) {
    var kept = nodes.books.payments.get(key);
    if (kept == null) {
      throw new IllegalStateException("the world names a payment it never recorded: " + key);
    }
    return payment(kept);
  }

  private Node quote(String key) {
    var kept = nodes.books.quotes.get(key);
    if (kept == null) {
      throw new IllegalStateException("the world names a quote it never wrote: " + key);
    }
    return nodes.quote(kept);
  }

  private java.util.stream.Stream<Kept<PaymentCard>> deposits(String quoteKey) {
    return nodes.books.payments.values().stream()
        .filter(kept -> kept.card().kind() == RecordedPaymentKind.DEPOSIT)
        .filter(kept -> kept.card().quoteKey().equals(quoteKey));
  }

  private java.util.stream.Stream<Kept<PaymentCard>> unallocated(String quoteKey) {
    return deposits(quoteKey)
        .filter(kept -> nodes.invoices.numberFor(kept.card()).isEmpty())
        .filter(kept -> refundsOf(kept.card().key()).isEmpty());
  }

  /// What has gone back of it: refunded, failed at its bank, disputed and not (yet) won.
  private String transactionStatus(PaymentCard card) {
    if (nodes.books.isFailed(card.key())) {
      return "FAILED";
    } else if (!refundsOf(card.key()).isEmpty()) {
      return "REFUNDED";
    }
    return nodes.books.isDisputed(card.key()) ? "IN_DISPUTE" : "SUCCEEDED";
  }

  private static String typeName(PaymentCard card) {
    return switch (card.method()) {
      case CARD ->
          card.kind() == RecordedPaymentKind.REFUND
              ? "JobberPaymentsRefundPaymentRecord"
              : "JobberPaymentsCreditCardPaymentRecord";
      case PROCESSOR_ACH -> "JobberPaymentsACHPaymentRecord";
      case CHECK -> "CheckPaymentRecord";
      case OUTSIDE_CARD -> "CreditCardPaymentRecord";
      case CONSUMER_FINANCING -> "OtherPaymentRecord";
      case BANK_TRANSFER -> "BankTransferPaymentRecord";
      case ZELLE -> "ZellePaymentRecord";
    };
  }

  private static String paymentType(RecordedPaymentMethod method) {
    return switch (method) {
      case CARD, PROCESSOR_ACH -> "JOBBER_PAYMENTS";
      case OUTSIDE_CARD -> "CREDIT_CARD";
      case CHECK -> "CHEQUE";
      case CONSUMER_FINANCING, BANK_TRANSFER, ZELLE -> method.name();
    };
  }
}
