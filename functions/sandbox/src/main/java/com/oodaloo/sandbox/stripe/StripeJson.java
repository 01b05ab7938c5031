package com.oodaloo.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutLine;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Stripe's objects: integers in cents, moments in seconds.
final class StripeJson {
  /// How Stripe calls a line: its type, its category in reports, the prefix of what it is about.
  private record Word(String type, String category, String prefix) {
    static Word of(PayoutLine line) {
      return switch (line) {
        case PAYMENT, DEPOSIT -> new Word("charge", "charge", "ch_");
        case REFUND -> new Word("refund", "refund", "re_");
        case DISPUTE -> new Word("adjustment", "dispute", "dp_");
        case WON_DISPUTE -> new Word("adjustment", "dispute_reversal", "dp_");
        case INSTANT_PAYOUT -> new Word("payout", "payout", "po_");
        case PAYOUT_FAILURE -> new Word("payout_failure", "payout_reversal", "po_");
        case INSTANT_PAYOUT_FEE, FEE_ADJUSTMENT -> new Word("stripe_fee", "fee", "fee_");
        case FINANCING_PAYOUT -> new Word("advance_funding", "advance_funding", "fa_");
        case FINANCING_REPAYMENT -> new Word("advance", "advance", "fa_");
        case RESERVED_FUNDS -> new Word("reserve_transaction", "risk_reserved_funds", "rs_");
      };
    }
  }

  private StripeJson() {}

  static String payoutId(PayoutCard payout) {
    return payoutId(payout.key());
  }

  private static String payoutId(String key) {
    return "po_" + Macs.token("stripe", key).substring(0, 24);
  }

  static ObjectNode payout(PayoutCard card, Instant created, String status) {
    var payout =
        JsonWire.JSON
            .createObjectNode()
            .put("id", payoutId(card))
            .put("object", "payout")
            .put("amount", card.netCents())
            .put("arrival_date", card.arrival().atStartOfDay(ZoneOffset.UTC).toEpochSecond())
            .put("automatic", !card.instant())
            .put("balance_transaction", transactionId(card.key()))
            .put("created", created.getEpochSecond())
            .put("currency", "usd")
            .put("livemode", false)
            .put("method", card.instant() ? "instant" : "standard")
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
    var itself = new Word("payout", "payout", "po_");
    rows.add(row(card.key(), itself, payoutId(card), -card.netCents(), 0, created));
    for (var item : card.items()) {
      var word = Word.of(item.line());
      rows.add(
          row(
              card.key() + item.paymentKey() + item.line(),
              word,
              source(item, word),
              item.grossCents(),
              item.feeCents(),
              created));
    }
    return rows;
  }

  /// The charge is called as the office wrote it down, where it did.
  private static String source(PayoutCard.Item item, Word word) {
    if (!item.payoutKey().isEmpty()) {
      return payoutId(item.payoutKey());
    }
    return item.paymentKey().startsWith(word.prefix())
        ? item.paymentKey()
        : word.prefix() + Macs.token("stripe", item.paymentKey()).substring(0, 24);
  }

  private static ObjectNode row(
      String key, Word word, String source, long gross, long fee, Instant created) {
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
            .put("reporting_category", word.category())
            .put("source", source)
            .put("status", "available")
            .put("type", word.type());
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
