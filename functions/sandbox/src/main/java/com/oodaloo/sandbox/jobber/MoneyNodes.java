package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import java.util.List;
import java.util.Optional;

/// Payments and payouts in the schema's words: payments in Float dollars, payouts in Int cents.
final class MoneyNodes {
  private final JobberNodes nodes;

  MoneyNodes(JobberNodes nodes) {
    this.nodes = nodes;
  }

  /// Returns the full record, as the root list shows it. An ordinary payment's raw amount is
  /// negative there.
  Node payment(Kept<PaymentCard> kept) {
    var card = kept.card();
    var isRefund = card.kind() == RecordedPaymentKind.REFUND;
    var invoice = nodes.invoices.numberFor(card);
    var node =
        thin(typeName(card), kept)
            .with("paymentType", paymentType(card.method()))
            .with("paymentOrigin", "EMPLOYEE_ONLINE_ORIGIN")
            .with("canEdit", card.method() != RecordedPaymentMethod.CARD)
            .dollars("rawAmount", isRefund ? card.cents() : -card.cents())
            .link("client", () -> nodes.client(card.clientKey()));
    if (!invoice.isEmpty()) {
      node.link("invoice", () -> nodes.invoices.invoice(invoice));
    }
    if (!card.quoteKey().isEmpty()) {
      node.link("quote", () -> quote(card.quoteKey()));
    }
    return card.method() == RecordedPaymentMethod.CARD ? card(node, card) : reference(node, card);
  }

  Node payout(KeptPayout kept) {
    var card = kept.card();
    return new Node("PayoutRecord")
        .with("id", VendorIds.payout(card.key()))
        .with("identifier", "po_" + VendorIds.payout(card.key()).substring(24, 40))
        .with("status", kept.stage().name())
        .with("type", "BANK_ACCOUNT")
        .with("payoutMethod", "STANDARD")
        .with("currency", "usd")
        .with("grossAmount", (int) card.netCents())
        .with("feeAmount", 0) // as seen on real payouts: the fees are on the balance transactions
        .with("netAmount", (int) card.netCents())
        .at("arrivalDate", nodes.account.midnight(card.arrival()))
        .at("created", kept.created())
        .at("createdAt", kept.created())
        .at("updatedAt", kept.updated())
        .link(
            "balanceTransactions",
            () -> card.items().stream().map(item -> balanceTransaction(kept, item)).toList());
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
    return card.method() == RecordedPaymentMethod.CARD
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
    payoutOf(card.key())
        .ifPresent(payout ->
            node.with("payoutEstimatedDate", payout.card().arrival().toString())
                .link("payout", () -> payout(payout)));
    return node.with("brand", "visa")
        .with("lastDigits", "4242")
        .with("nameOnCard", "")
        .with("expiry", "12/29");
  }

  private static Node reference(Node node, PaymentCard card) {
    var field = card.method() == RecordedPaymentMethod.CHECK ? "checkNumber" : "confirmationNumber";
    return card.reference().isEmpty() ? node : node.with(field, card.reference());
  }

  private Node balanceTransaction(KeptPayout payout, PayoutCard.Item item) {
    var type =
        switch (item.kind()) {
          case PAYMENT -> "Payment";
          case DEPOSIT -> "Deposit";
          case REFUND -> "Refund";
        };
    var node =
        new Node(type + "BalanceTransaction")
            .with(
                "id",
                VendorIds.jobber("BalanceTransaction", payout.card().key() + item.paymentKey()))
            .with("type", item.kind().name())
            .with("currency", "usd")
            .with("grossAmount", (int) item.grossCents())
            .with("feeAmount", (int) item.feeCents())
            .with("netAmount", (int) item.netCents())
            .at("created", payout.created());
    // A deposit line names no payment: it is found from the payment's side, by its payout.
    return item.kind() == RecordedPaymentKind.DEPOSIT
        ? node
        : node.with("tipAmount", 0).link("paymentRecord", () -> byKey(item.paymentKey()));
  }

  private List<Node> allocations(PaymentCard card, String invoice) {
    if (card.kind() == RecordedPaymentKind.REFUND) {
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

  private Node byKey(String key) {
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

  private Optional<KeptPayout> payoutOf(String paymentKey) {
    return nodes.books.payouts.values().stream()
        .filter(kept ->
            kept.card().items().stream().anyMatch(item -> item.paymentKey().equals(paymentKey)))
        .findFirst();
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

  private String transactionStatus(PaymentCard card) {
    return refundsOf(card.key()).isEmpty() ? "SUCCEEDED" : "REFUNDED";
  }

  private static String typeName(PaymentCard card) {
    return switch (card.method()) {
      case CARD ->
          card.kind() == RecordedPaymentKind.REFUND
              ? "JobberPaymentsRefundPaymentRecord"
              : "JobberPaymentsCreditCardPaymentRecord";
      case CHECK -> "CheckPaymentRecord";
      case BANK_TRANSFER -> "BankTransferPaymentRecord";
      case ZELLE -> "ZellePaymentRecord";
    };
  }

  private static String paymentType(RecordedPaymentMethod method) {
    return switch (method) {
      case CARD -> "JOBBER_PAYMENTS";
      case CHECK -> "CHEQUE";
      case BANK_TRANSFER -> "BANK_TRANSFER";
      case ZELLE -> "ZELLE";
    };
  }
}
