package com.oodaloo.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Stripe's objects: integers in cents, moments in seconds.
final class StripeJson {
  private static final Map<String, String> PREFIX =
      Map.of("charge", "ch_", "refund", "re_", "dispute", "dp_");

  private StripeJson() {}

  static String payoutId(PayoutCard payout) {
    return "po_" + Macs.token("stripe", payout.key()).substring(0, 24);
  }

  static ObjectNode payout(PayoutCard card, Instant created, String status) {
    var payout =
        JsonWire.JSON
            .createObjectNode()
            .put("id", payoutId(card))
            .put("object", "payout")
            .put("amount", card.netCents())
            .put("arrival_date", card.arrival().atStartOfDay(ZoneOffset.UTC).toEpochSecond())
            .put("automatic", true)
            .put("balance_transaction", transactionId(card.key()))
            .put("created", created.getEpochSecond())
            .put("currency", "usd")
            .put("livemode", false)
            .put("method", "standard")
            .put("status", status)
            .put("type", "bank_account");
    return status.equals("failed")
        ? payout.put("failure_code", "account_closed")
        : payout.putNull("failure_code");
  }

  /// Returns a page of what the payout is made of; the payout itself is one of the rows, negative.
  static ObjectNode transactions(PayoutCard card, Instant created, int limit, String after) {
    var rows = rows(card, created);
    var from = 0;
    for (var i = 0; i < rows.size(); i++) {
      from = rows.get(i).path("id").asText().equals(after) ? i + 1 : from;
    }
    var to = Math.min(rows.size(), from + Math.clamp(limit, 1, 100));
    var list =
        JsonWire.JSON
            .createObjectNode()
            .put("object", "list")
            .put("url", "/v1/balance_transactions");
    list.putArray("data").addAll(rows.subList(from, to));
    return list.put("has_more", to < rows.size());
  }

  static ObjectNode event(PayoutCard card, Instant created, String type, String status) {
    var event = JsonWire.JSON.createObjectNode();
    event.put("id", "evt_" + Macs.token("stripe", type + card.key()).substring(0, 24));
    event.put("object", "event").put("api_version", "2025-03-31.basil");
    event.put("created", created.getEpochSecond());
    event.putObject("data").set("object", payout(card, created, status));
    event.put("livemode", false).put("pending_webhooks", 1);
    event.putObject("request").putNull("id").putNull("idempotency_key");
    return event.put("type", type);
  }

  private static List<ObjectNode> rows(PayoutCard card, Instant created) {
    var rows = new ArrayList<ObjectNode>();
    rows.add(row(card.key(), "payout", payoutId(card), -card.netCents(), 0, created));
    for (var item : card.items()) {
      var type = type(item);
      var source = PREFIX.get(type) + Macs.token("stripe", item.paymentKey()).substring(0, 24);
      rows.add(row(item.paymentKey(), type, source, item.grossCents(), item.feeCents(), created));
    }
    return rows;
  }

  /// A refund costs nothing; what takes money and a fee is a dispute.
  private static String type(PayoutCard.Item item) {
    if (item.kind() != RecordedPaymentKind.REFUND) {
      return "charge";
    }
    return item.feeCents() > 0 ? "dispute" : "refund";
  }

  private static ObjectNode row(
      String key, String type, String source, long gross, long fee, Instant created) {
    var row =
        JsonWire.JSON
            .createObjectNode()
            .put("id", transactionId(key))
            .put("object", "balance_transaction")
            .put("amount", gross)
            .put("created", created.getEpochSecond())
            .put("currency", "usd")
            .put("fee", fee)
            .put("net", gross - fee)
            .put("reporting_category", type)
            .put("source", source)
            .put("status", "available")
            .put("type", type.equals("dispute") ? "adjustment" : type);
    var details = row.putArray("fee_details");
    if (fee != 0) {
      details.addObject().put("amount", fee).put("currency", "usd").put("type", "stripe_fee");
    }
    return row;
  }

  private static String transactionId(String key) {
    return "txn_" + Macs.token("stripe", "balance" + key).substring(0, 24);
  }
}
