package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.WorldEvent;
import com.oodaloo.sandbox.plaid.PlaidAnswer.Fine;
import com.oodaloo.sandbox.plaid.PlaidAnswer.Refused;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Plaid over the wire: the key check, then one method an endpoint.
public final class PlaidServer {
  private final SandboxSettings settings;
  private final InstantSource clock;
  private final PlaidJson json;
  private final PlaidSigner signer;
  private final PlaidWebhooks webhooks;
  private final Items items;
  private Feed feed;
  private int requests;

  public PlaidServer(
      SandboxSettings settings, InstantSource clock, Set<Misbehaviour> misbehaviour, World world) {
    this.settings = settings;
    this.clock = clock;
    json = new PlaidJson(misbehaviour);
    signer = new PlaidSigner(settings.seed());
    webhooks = new PlaidWebhooks(signer);
    items = new Items(settings.plaidSecret());
    feed = new Feed(world);
  }

  /// Replaces the bank by that of another company; the logins stay.
  public void install(World world) {
    feed = new Feed(world);
  }

  /// Makes an event happen; one webhook tells of everything that came in at the same moment.
  public void apply(WorldEvent event) {
    if (feed.apply(event)) {
      items.armed().forEach(item -> webhooks.news(item.id(), event.at()));
    }
  }

  public boolean hasUnsent() {
    return webhooks.hasUnsent();
  }

  /// Returns the webhooks not sent so far, signed at that moment, and forgets them.
  public List<OutgoingWebhook> unsent(Instant now) {
    return webhooks.unsent(now);
  }

  public void handle(HttpExchange exchange, String path) throws IOException {
    requests++;
    var requestId = Macs.token(settings.plaidSecret(), "request" + requests).substring(0, 15);
    var request = JsonWire.request(exchange);
    var answer =
        hasKeys(exchange, request)
            ? answer(path, request)
            : refuse(PlaidError.input("INVALID_API_KEYS", "invalid client_id or secret provided"));
    switch (answer) {
      case Fine(var body) -> JsonWire.answer(exchange, 200, body.put("request_id", requestId));
      case Refused(var error) -> JsonWire.answer(exchange, error.status(), error.body(requestId));
    }
  }

  private boolean hasKeys(HttpExchange exchange, ObjectNode request) {
    var id = JsonWire.header(exchange, "PLAID-CLIENT-ID");
    var secret = JsonWire.header(exchange, "PLAID-SECRET");
    return settings.plaidClientId().equals(id.isEmpty() ? JsonWire.text(request, "client_id") : id)
        && settings
            .plaidSecret()
            .equals(secret.isEmpty() ? JsonWire.text(request, "secret") : secret);
  }

  private PlaidAnswer answer(String path, ObjectNode request) {
    return switch (path) {
      case "/link/token/create" -> linkToken(request);
      case "/sandbox/public_token/create" ->
          fine(body -> body.put("public_token", items.newPublicToken()));
      case "/item/public_token/exchange" -> exchange(request);
      case "/webhook_verification_key/get" -> key(request);
      case "/item/get" -> withItem(request, this::item);
      case "/item/remove" -> withItem(request, this::remove);
      case "/accounts/get" -> withItem(request, item -> accounts(false));
      case "/identity/get" -> withItem(request, item -> accounts(true));
      case "/transactions/sync" -> withItem(request, item -> sync(item, request));
      case "/sandbox/item/fire_webhook" -> withItem(request, item -> fire(item, request));
      default -> refuse(new PlaidError(404, "INVALID_REQUEST", "NOT_FOUND", "no such endpoint"));
    };
  }

  private PlaidAnswer linkToken(ObjectNode request) {
    if (JsonWire.text(request, "client_name").isEmpty()
        || !request.path("country_codes").isArray()) {
      return refuse(
          PlaidError.request("MISSING_FIELDS", "client_name and country_codes are required"));
    }
    return fine(body ->
        body.put(
                "link_token",
                "link-sandbox-" + Macs.token(settings.plaidSecret(), "link" + requests))
            .put("expiration", clock.instant().plus(Duration.ofHours(4)).toString()));
  }

  private PlaidAnswer exchange(ObjectNode request) {
    return items
        .exchange(JsonWire.text(request, "public_token"))
        .<PlaidAnswer>map(item ->
            fine(body -> body.put("access_token", item.accessToken()).put("item_id", item.id())))
        .orElseGet(() ->
            refuse(
                PlaidError.input("INVALID_PUBLIC_TOKEN", "could not find matching public token")));
  }

  private PlaidAnswer key(ObjectNode request) {
    return signer.keyId().equals(JsonWire.text(request, "key_id"))
        ? fine(body -> body.set("key", signer.jwk(Instant.EPOCH)))
        : refuse(
            PlaidError.input("INVALID_WEBHOOK_VERIFICATION_KEY_ID", "invalid key_id provided"));
  }

  private PlaidAnswer item(Item item) {
    var node = JsonWire.JSON.createObjectNode();
    node.putArray("available_products").add("balance");
    node.putArray("billed_products").add("transactions").add("identity");
    node.putArray("products").add("transactions").add("identity");
    node.putNull("consent_expiration_time").putNull("error");
    node.put("institution_id", "ins_109508").put("institution_name", "First Platypus Bank");
    node.put("item_id", item.id()).put("update_type", "background");
    node.put("webhook", "/webhooks/plaid");
    return fine(body -> body.<ObjectNode>set("item", node).putNull("status"));
  }

  private PlaidAnswer remove(Item item) {
    items.remove(item);
    return fine(body -> {});
  }

  private PlaidAnswer accounts(boolean withOwners) {
    return fine(body -> {
      var all = body.putArray("accounts");
      for (var account : feed.accounts()) {
        var node = json.account(account, feed.balanceCents(account));
        if (withOwners) {
          node.putArray("owners").add(json.owner(account));
        }
        all.add(node);
      }
    });
  }

  private PlaidAnswer sync(Item item, ObjectNode request) {
    var sync = new PlaidSync(feed, json, item);
    if (!item.isArmed()) {
      item.arm();
      webhooks.ready(item.id(), clock.instant());
      return new Fine(sync.notReady());
    }
    return sync.page(JsonWire.text(request, "cursor"), request.path("count").asInt(100));
  }

  private PlaidAnswer fire(Item item, ObjectNode request) {
    webhooks.fire(item.id(), JsonWire.text(request, "webhook_code"), clock.instant());
    return fine(body -> body.put("webhook_fired", true));
  }

  private PlaidAnswer withItem(
      ObjectNode request, java.util.function.Function<Item, PlaidAnswer> endpoint) {
    var token = JsonWire.text(request, "access_token");
    if (items.wasRemoved(token)) {
      return refuse(new PlaidError(400, "ITEM_ERROR", "ITEM_NOT_FOUND", "the item was removed"));
    }
    return items
        .byToken(token)
        .map(endpoint)
        .orElseGet(() ->
            refuse(
                PlaidError.input("INVALID_ACCESS_TOKEN", "could not find matching access token")));
  }

  private static PlaidAnswer fine(java.util.function.Consumer<ObjectNode> fill) {
    var body = JsonWire.JSON.createObjectNode();
    fill.accept(body);
    return new Fine(body);
  }

  private static PlaidAnswer refuse(PlaidError error) {
    return new Refused(error);
  }
}
