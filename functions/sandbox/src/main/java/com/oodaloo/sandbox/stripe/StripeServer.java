package com.oodaloo.sandbox.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.company.events.WorldEvent.StripePaidOut;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Stripe over the wire: payouts, what they are made of, and the event that says one was paid.
public final class StripeServer {
  private final SandboxSettings settings;
  private final Map<String, StripePaidOut> payouts = new LinkedHashMap<>();
  private final List<Told> unsent = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();

  private record Told(StripePaidOut paid, String type) {}

  public StripeServer(SandboxSettings settings) {
    this.settings = settings;
  }

  /// Forgets every payout.
  public void clear() {
    payouts.clear();
    unsent.clear();
    failed.clear();
  }

  /// The bank sends a payout back, days after it was paid.
  public void fail(PayoutCard card) {
    var id = StripeJson.payoutId(card);
    failed.add(id);
    Optional.ofNullable(payouts.get(id))
        .ifPresent(paid -> unsent.add(new Told(paid, "payout.failed")));
  }

  public void apply(WorldEvent event) {
    if (event instanceof StripePaidOut paid) {
      payouts.put(StripeJson.payoutId(paid.payout()), paid);
      unsent.add(new Told(paid, "payout.paid"));
    }
  }

  public boolean hasUnsent() {
    return !unsent.isEmpty();
  }

  /// Returns the events not sent so far, signed at that moment, and forgets them.
  public List<OutgoingWebhook> unsent(Instant now) {
    var webhooks = unsent.stream().map(told -> webhook(told, now)).toList();
    unsent.clear();
    return webhooks;
  }

  public void handle(HttpExchange exchange, String path) throws IOException {
    if (!isKnown(JsonWire.header(exchange, "Authorization"))) {
      JsonWire.answer(exchange, 401, error("Invalid API Key provided."));
    } else if (path.equals("/v1/balance_transactions")) {
      list(exchange);
    } else if (path.equals("/v1/payouts")) {
      listPayouts(exchange);
    } else if (path.startsWith("/v1/payouts/")) {
      var paid = Optional.ofNullable(payouts.get(path.substring("/v1/payouts/".length())));
      answer(
          exchange,
          paid.map(found -> StripeJson.payout(found.payout(), found.at(), status(found.payout()))));
    } else {
      JsonWire.answer(exchange, 404, error("Unrecognized request URL."));
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    var query = JsonWire.query(exchange);
    var paid = Optional.ofNullable(payouts.get(query.getOrDefault("payout", "")));
    var limit = Integer.parseInt(query.getOrDefault("limit", "10"));
    var after = query.getOrDefault("starting_after", "");
    answer(
        exchange,
        paid.map(found -> StripeJson.transactions(found.payout(), found.at(), limit, after)));
  }

  /// Newest first, from `created[gte]` on.
  private void listPayouts(HttpExchange exchange) throws IOException {
    var query = JsonWire.query(exchange);
    var since = Long.parseLong(query.getOrDefault("created[gte]", "0"));
    var all =
        payouts.values().stream()
            .filter(paid -> paid.at().getEpochSecond() >= since)
            .sorted(Comparator.comparing(StripePaidOut::at).reversed())
            .toList();
    var ids = all.stream().map(paid -> StripeJson.payoutId(paid.payout())).toList();
    var from = ids.indexOf(query.getOrDefault("starting_after", "")) + 1;
    var limit = Math.clamp(Integer.parseInt(query.getOrDefault("limit", "10")), 1, 100);
    var to = Math.min(all.size(), from + limit);
    var list = JsonWire.JSON.createObjectNode().put("object", "list").put("url", "/v1/payouts");
    var rows = list.putArray("data");
    for (var paid : all.subList(from, to)) {
      rows.add(StripeJson.payout(paid.payout(), paid.at(), status(paid.payout())));
    }
    JsonWire.answer(exchange, 200, list.put("has_more", to < all.size()));
  }

  private static void answer(HttpExchange exchange, Optional<ObjectNode> body) throws IOException {
    if (body.isPresent()) {
      JsonWire.answer(exchange, 200, body.get());
    } else {
      JsonWire.answer(exchange, 404, error("No such payout."));
    }
  }

  private boolean isKnown(String authorization) {
    var basic = Base64.getEncoder().encodeToString((settings.stripeApiKey() + ":").getBytes(UTF_8));
    return authorization.equals("Bearer " + settings.stripeApiKey())
        || authorization.equals("Basic " + basic);
  }

  private static Map<String, Object> error(String message) {
    return Map.of("error", Map.of("type", "invalid_request_error", "message", message));
  }

  private String status(PayoutCard card) {
    return failed.contains(StripeJson.payoutId(card)) ? "failed" : "paid";
  }

  private OutgoingWebhook webhook(Told told, Instant now) {
    var paid = told.paid();
    PayoutCard card = paid.payout();
    var body =
        StripeJson.event(card, paid.at(), told.type(), status(card))
            .toPrettyString()
            .getBytes(UTF_8);
    var stamp = now.getEpochSecond();
    var signed = (stamp + "." + new String(body, UTF_8)).getBytes(UTF_8);
    var mac = HexFormat.of().formatHex(Macs.hmac(settings.stripeWebhookSecret(), signed));
    return new OutgoingWebhook(
        paid.at(),
        "/webhooks/stripe",
        Map.of("Content-Type", "application/json", "Stripe-Signature", "t=" + stamp + ",v1=" + mac),
        body);
  }
}
