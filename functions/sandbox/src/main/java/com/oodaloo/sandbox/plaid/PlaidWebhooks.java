package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.wire.JsonWire;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Webhooks waiting to be sent. They carry no event id and no time; only the JWT knows when they
/// were signed.
final class PlaidWebhooks {
  private static final ObjectWriter PRETTY = JsonWire.JSON.writerWithDefaultPrettyPrinter();

  private record Waiting(String itemId, String code, Instant at) {}

  private final PlaidSigner signer;
  private final List<Waiting> waiting = new ArrayList<>();

  PlaidWebhooks(PlaidSigner signer) {
    this.signer = signer;
  }

  /// The first load is through: Plaid says so twice.
  void ready(String itemId, Instant at) {
    waiting.add(new Waiting(itemId, "INITIAL", at));
    waiting.add(new Waiting(itemId, "SYNC_UPDATES_AVAILABLE", at));
  }

  /// There is something new at the bank; several lines of one moment are one webhook.
  void news(String itemId, Instant at) {
    var webhook = new Waiting(itemId, "SYNC_UPDATES_AVAILABLE", at);
    if (!waiting.contains(webhook)) {
      waiting.add(webhook);
    }
  }

  void fire(String itemId, String code, Instant at) {
    waiting.add(new Waiting(itemId, code, at));
  }

  boolean hasUnsent() {
    return !waiting.isEmpty();
  }

  List<OutgoingWebhook> unsent(Instant now) {
    var webhooks = waiting.stream().map(webhook -> signed(webhook, now)).toList();
    waiting.clear();
    return webhooks;
  }

  private OutgoingWebhook signed(Waiting webhook, Instant now) {
    try {
      var body = PRETTY.writeValueAsBytes(body(webhook));
      return new OutgoingWebhook(
          webhook.at(),
          "/webhooks/plaid",
          Map.of("Content-Type", "application/json", "Plaid-Verification", signer.jwt(body, now)),
          body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode body(Waiting webhook) {
    var isInitial = webhook.code().equals("INITIAL");
    var code = isInitial ? "SYNC_UPDATES_AVAILABLE" : webhook.code();
    var isItem =
        List.of(
                "ERROR",
                "LOGIN_REPAIRED",
                "PENDING_DISCONNECT",
                "USER_PERMISSION_REVOKED",
                "NEW_ACCOUNTS_AVAILABLE")
            .contains(code);
    var body =
        JsonWire.JSON
            .createObjectNode()
            .put("webhook_type", isItem ? "ITEM" : "TRANSACTIONS")
            .put("webhook_code", code)
            .put("item_id", webhook.itemId());
    if (code.equals("SYNC_UPDATES_AVAILABLE")) {
      body.put("initial_update_complete", true).put("historical_update_complete", !isInitial);
    }
    return body.put("environment", "sandbox");
  }
}
