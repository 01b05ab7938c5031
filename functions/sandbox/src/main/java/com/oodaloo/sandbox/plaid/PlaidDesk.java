package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.plaid.EndpointAnswer.Fine;
import com.oodaloo.sandbox.plaid.EndpointAnswer.Refused;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// One method an endpoint.
final class PlaidDesk {
  private static final String NEW_LOGIN = "new";

  private final Rooms rooms;
  private final InstantSource clock;
  private final Set<Misbehaviour> misbehaviour;
  private final Supplier<Feed> feed;
  private final PlaidJson json;
  private int links;

  /// What the desk works with.
  record Rooms(
      SandboxSettings settings, PlaidItems items, PlaidWebhookQueue webhooks, PlaidSigner signer) {}

  PlaidDesk(Rooms rooms, InstantSource clock, Set<Misbehaviour> misbehaviour, Supplier<Feed> feed) {
    this.rooms = rooms;
    this.clock = clock;
    this.misbehaviour = misbehaviour;
    this.feed = feed;
    json = new PlaidJson(misbehaviour);
  }

  EndpointAnswer answer(String path, ObjectNode request) {
    return switch (path) {
      case "/link/token/create" -> linkToken(request);
      case "/sandbox/public_token/create" ->
          fine(body -> body.put("public_token", rooms.items().newPublicToken()));
      case "/item/public_token/exchange" -> exchange(request);
      case "/webhook_verification_key/get" -> key(request);
      case "/item/get" -> withItem(request, this::item);
      case "/item/webhook/update" -> withItem(request, item -> webhook(item, request));
      case "/item/remove" -> withItem(request, this::remove);
      case "/accounts/get" -> withWorking(request, _ -> accounts(false));
      case "/identity/get" -> withWorking(request, _ -> accounts(true));
      case "/transactions/sync" -> withWorking(request, item -> sync(item, request));
      case "/sandbox/item/fire_webhook" -> withItem(request, item -> fire(item, request));
      case "/sandbox/item/reset_login" -> withItem(request, this::resetLogin);
      default -> refuse(new PlaidError(404, "INVALID_REQUEST", "NOT_FOUND", "no such endpoint"));
    };
  }

  /// In update mode a login is named and products are not; else it is the other way round.
  private EndpointAnswer linkToken(ObjectNode request) {
    if (JsonWire.text(request, "client_name").isEmpty()
        || !request.path("country_codes").isArray()) {
      return refuse(
          PlaidError.request("MISSING_FIELDS", "client_name and country_codes are required"));
    }
    var isUpdate = request.hasNonNull("access_token");
    if (isUpdate && !request.path("products").isEmpty()) {
      return refuse(PlaidError.request("INVALID_FIELD", "products in update mode"));
    }
    return isUpdate
        ? withItem(request, item -> linkToken(item.id(), Duration.ofMinutes(30)))
        : linkToken(NEW_LOGIN, Duration.ofHours(4));
  }

  private EndpointAnswer linkToken(String about, Duration life) {
    links++;
    var token =
        "link-sandbox-" + Macs.token(rooms.settings().plaidSecret(), "link" + about + links);
    return fine(body ->
        body.put("link_token", token).put("expiration", clock.instant().plus(life).toString()));
  }

  private EndpointAnswer exchange(ObjectNode request) {
    return rooms
        .items()
        .exchange(JsonWire.text(request, "public_token"))
        .<EndpointAnswer>map(item ->
            fine(body -> body.put("access_token", item.accessToken()).put("item_id", item.id())))
        .orElseGet(() ->
            refuse(
                PlaidError.input("INVALID_PUBLIC_TOKEN", "could not find matching public token")));
  }

  private EndpointAnswer key(ObjectNode request) {
    return rooms.signer().keyId().equals(JsonWire.text(request, "key_id"))
        ? fine(body -> body.set("key", rooms.signer().jwk(Instant.EPOCH)))
        : refuse(
            PlaidError.input("INVALID_WEBHOOK_VERIFICATION_KEY_ID", "invalid key_id provided"));
  }

  private EndpointAnswer item(PlaidItem item) {
    return fine(body -> body.<ObjectNode>set("item", json.item(item)).putNull("status"));
  }

  private EndpointAnswer webhook(PlaidItem item, ObjectNode request) {
    item.sendTo(JsonWire.text(request, "webhook"));
    return fine(body -> body.set("item", json.item(item)));
  }

  private EndpointAnswer remove(PlaidItem item) {
    rooms.items().remove(item);
    return fine(body -> {});
  }

  private EndpointAnswer accounts(boolean withOwners) {
    return fine(body -> {
      var all = body.putArray("accounts");
      for (var account : feed.get().accounts()) {
        var node = json.account(account, feed.get().balanceCents(account));
        if (withOwners) {
          node.putArray("owners").add(json.owner(account));
        }
        all.add(node);
      }
      body.set("item", json.anyItem());
    });
  }

  private EndpointAnswer sync(PlaidItem item, ObjectNode request) {
    var sync = new PlaidSync(feed.get(), json, item, misbehaviour);
    if (!item.isArmed()) {
      item.arm();
      rooms.webhooks().ready(item.id(), clock.instant());
      return new Fine(sync.notReady());
    }
    return sync.page(JsonWire.text(request, "cursor"), request.path("count").asInt(100));
  }

  private EndpointAnswer fire(PlaidItem item, ObjectNode request) {
    var code = JsonWire.text(request, "webhook_code");
    if (!PlaidWebhookQueue.FIRED.contains(code)) {
      return refuse(PlaidError.request("INVALID_FIELD", "webhook_code cannot be fired"));
    }
    switch (code) {
      case "USER_PERMISSION_REVOKED" -> item.breakBy(PlaidFault.PERMISSION_REVOKED);
      case "LOGIN_REPAIRED" -> item.mend();
      default -> {}
    }
    var last = code.equals("USER_ACCOUNT_REVOKED") ? revoked() : "";
    rooms.webhooks().fire(item.id(), code, clock.instant(), last);
    return fine(body -> body.put("webhook_fired", true));
  }

  /// The bank takes back the account it listed last.
  private String revoked() {
    return Optional.of(feed.get().accounts())
        .filter(all -> !all.isEmpty())
        .map(all -> all.removeLast())
        .map(BankAccountCard::id)
        .orElse("");
  }

  private EndpointAnswer resetLogin(PlaidItem item) {
    item.breakBy(PlaidFault.LOGIN_REQUIRED);
    rooms.webhooks().fire(item.id(), "ERROR", clock.instant());
    return fine(body -> body.put("reset_login", true));
  }

  private EndpointAnswer withWorking(
      ObjectNode request, Function<PlaidItem, EndpointAnswer> endpoint) {
    return withItem(
        request,
        item -> item.broken().map(PlaidFault::answer).orElseGet(() -> endpoint.apply(item)));
  }

  private EndpointAnswer withItem(
      ObjectNode request, Function<PlaidItem, EndpointAnswer> endpoint) {
    var token = token(request);
    if (rooms.items().wasRemoved(token)) {
      return PlaidFault.ITEM_GONE.answer();
    }
    return rooms
        .items()
        .byToken(token)
        .map(endpoint)
        .orElseGet(() ->
            refuse(
                PlaidError.input("INVALID_ACCESS_TOKEN", "could not find matching access token")));
  }

  private static String token(JsonNode request) {
    return JsonWire.text(request, "access_token");
  }

  private static EndpointAnswer fine(Consumer<ObjectNode> fill) {
    var body = JsonWire.JSON.createObjectNode();
    fill.accept(body);
    return new Fine(body);
  }

  private static EndpointAnswer refuse(PlaidError error) {
    return new Refused(error);
  }
}
