package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.wire.JsonWire;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Webhooks waiting to be sent. They carry no event id and no time; only the JWT knows when they
/// were signed.
final class PlaidWebhookQueue {
  /// What `fire_webhook` can be asked for; `ERROR` comes from `reset_login`.
  static final Set<String> FIRED =
      Set.of(
          "DEFAULT_UPDATE",
          "LOGIN_REPAIRED",
          "NEW_ACCOUNTS_AVAILABLE",
          "PENDING_DISCONNECT",
          "SYNC_UPDATES_AVAILABLE",
          "USER_ACCOUNT_REVOKED",
          "USER_PERMISSION_REVOKED");

  private static final Set<String> ITEM_CODES =
      Set.of(
          "ERROR",
          "LOGIN_REPAIRED",
          "NEW_ACCOUNTS_AVAILABLE",
          "PENDING_DISCONNECT",
          "USER_ACCOUNT_REVOKED",
          "USER_PERMISSION_REVOKED");
  private static final Duration NOTICE = Duration.ofDays(7);
  private static final ObjectWriter PRETTY = JsonWire.JSON.writerWithDefaultPrettyPrinter();

  private record Waiting(String itemId, String code, Instant at, String about) {}

  private final PlaidSigner signer;
  private final Set<Misbehaviour> misbehaviour;
  private final List<Waiting> waiting = new ArrayList<>();

  PlaidWebhookQueue(PlaidSigner signer, Set<Misbehaviour> misbehaviour) {
    this.signer = signer;
    this.misbehaviour = misbehaviour;
  }

  /// The first load is through: Plaid says so twice.
  void ready(String itemId, Instant at) {
    waiting.add(new Waiting(itemId, "INITIAL", at, ""));
    waiting.add(new Waiting(itemId, "SYNC_UPDATES_AVAILABLE", at, ""));
  }

  /// There is something new at the bank; several lines of one moment are one webhook.
  void news(String itemId, Instant at) {
    var webhook = new Waiting(itemId, "SYNC_UPDATES_AVAILABLE", at, "");
    if (!waiting.contains(webhook)) {
      waiting.add(webhook);
    }
  }

  void fire(String itemId, String code, Instant at) {
    fire(itemId, code, at, "");
  }

  /// `about` is the account of a revocation.
  void fire(String itemId, String code, Instant at, String about) {
    waiting.add(new Waiting(itemId, code, at, about));
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

  private ObjectNode body(Waiting webhook) {
    var isInitial = webhook.code().equals("INITIAL");
    var code = isInitial ? "SYNC_UPDATES_AVAILABLE" : webhook.code();
    var body =
        JsonWire.JSON
            .createObjectNode()
            .put("webhook_type", ITEM_CODES.contains(code) ? "ITEM" : "TRANSACTIONS")
            .put("webhook_code", code)
            .put("item_id", webhook.itemId());
    switch (code) {
      case "SYNC_UPDATES_AVAILABLE" ->
          body.put("initial_update_complete", true).put("historical_update_complete", !isInitial);
      case "ERROR" -> body.set("error", PlaidFault.LOGIN_REQUIRED.error().body(""));
      case "PENDING_DISCONNECT" -> {
        body.put("reason", "INSTITUTION_TOKEN_EXPIRATION");
        if (!misbehaviour.contains(Misbehaviour.UNTIMED_NOTICES)) {
          body.put("disconnect_time", webhook.at().plus(NOTICE).toString());
        }
      }
      case "USER_ACCOUNT_REVOKED" -> body.put("account_id", webhook.about());
      case "DEFAULT_UPDATE" -> body.put("new_transactions", 1);
      default -> {}
    }
    return body.put("environment", "sandbox");
  }
}
