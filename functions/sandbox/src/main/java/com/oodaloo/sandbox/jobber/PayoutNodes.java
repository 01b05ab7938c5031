package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutLine;
import com.oodaloo.sandbox.company.events.PayoutStage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Payouts and what is in them in the schema's words, in Int cents.
final class PayoutNodes {
  private final JobberNodes nodes;

  /// A payout and how far it has come.
  record KeptPayout(PayoutCard card, PayoutStage stage, Instant created, Instant updated) {}

  PayoutNodes(JobberNodes nodes) {
    this.nodes = nodes;
  }

  Node payout(KeptPayout kept) {
    var card = kept.card();
    var node = new Node("PayoutRecord");
    if (!card.failureReason().isEmpty()) {
      node.with("failureReason", card.failureReason());
    }
    return node.with("id", VendorIds.payout(card.key()))
        .with("identifier", "po_" + VendorIds.payout(card.key()).substring(24, 40))
        .with("status", kept.stage().name())
        .with("type", "BANK_ACCOUNT")
        .with("payoutMethod", card.instant() ? "INSTANT" : "STANDARD")
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
            () -> listed(card).stream().map(item -> balanceTransaction(kept, item)).toList());
  }

  /// Of a payout that was asked for at once nobody lists what is in it.
  private static List<PayoutCard.Item> listed(PayoutCard card) {
    return card.instant() ? List.of() : card.items();
  }

  Optional<KeptPayout> of(String paymentKey) {
    return nodes.books.payouts.values().stream()
        .filter(kept ->
            kept.card().items().stream().anyMatch(item -> item.paymentKey().equals(paymentKey)))
        .findFirst();
  }

  private Node balanceTransaction(KeptPayout payout, PayoutCard.Item item) {
    var node =
        new Node(typeName(item.line()))
            .with(
                "id",
                VendorIds.jobber("BalanceTransaction", payout.card().key() + item.paymentKey()))
            .with("type", word(item.line()))
            .with("currency", "usd")
            .with("grossAmount", (int) item.grossCents())
            .with("feeAmount", (int) item.feeCents())
            .with("netAmount", (int) item.netCents())
            .at("created", payout.created());
    if (item.line() == PayoutLine.INSTANT_PAYOUT) {
      return node.link("payoutRecord", () -> payout(item.payoutKey()));
    }
    return item.line().namesPayment()
        ? node.with("tipAmount", 0)
            .link("paymentRecord", () -> nodes.money.byKey(item.paymentKey()))
        : node;
  }

  /// Jobber has no word for a payout that came back.
  private static String word(PayoutLine line) {
    return line == PayoutLine.PAYOUT_FAILURE ? "UNKNOWN" : line.name();
  }

  private static String typeName(PayoutLine line) {
    var name = new StringBuilder();
    for (var part : word(line).split("_", -1)) {
      name.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return name + "BalanceTransaction";
  }

  private Node payout(String key) {
    var kept = nodes.books.payouts.get(key);
    if (kept == null) {
      throw new IllegalStateException("the world names a payout it never sent: " + key);
    }
    return payout(kept);
  }
}
