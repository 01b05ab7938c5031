package com.oodaloo.sandbox.plaid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.plaid.EndpointAnswer.Fine;
import com.oodaloo.sandbox.plaid.EndpointAnswer.Raw;
import com.oodaloo.sandbox.plaid.EndpointAnswer.Refused;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Plaid over the wire: the key check, the limits, the faults that were asked for, and behind them
/// the desk that answers.
public final class PlaidServer {
  private static final int MUTATED_CALL = 7;
  private static final int CHURNED_LINE = 5;
  private static final BankLine NOTHING =
      new BankLine(
          "", "", LocalDate.EPOCH, 0, "", new BankLine.Detail("", BankLine.Channel.OTHER, "", ""));

  private final SandboxSettings settings;
  private final Set<Misbehaviour> misbehaviour;
  private final PlaidWebhookQueue webhooks;
  private final PlaidItems items;
  private final Quota quota;
  private final RequestedFaults troubles = new RequestedFaults();
  private final InstantSource clock;
  private final PlaidDesk desk;
  private Feed feed;
  private BankLine lastPosted = NOTHING;
  private int postings;
  private int requests;

  public PlaidServer(
      SandboxSettings settings, InstantSource clock, Set<Misbehaviour> misbehaviour, World world) {
    this.settings = settings;
    this.misbehaviour = misbehaviour;
    this.clock = clock;
    var signer = new PlaidSigner(settings.seed());
    webhooks = new PlaidWebhookQueue(signer, misbehaviour);
    items = new PlaidItems(settings.plaidSecret());
    quota = new Quota(clock);
    feed = new Feed(world);
    var rooms = new PlaidDesk.Rooms(settings, items, webhooks, signer);
    desk = new PlaidDesk(rooms, clock, misbehaviour, () -> feed);
  }

  /// Replaces the bank by that of another company; the logins stay.
  public void install(World world) {
    feed = new Feed(world);
  }

  /// Makes an event happen; one webhook tells of everything that came in at the same moment.
  public void apply(WorldEvent event) {
    if (feed.apply(event)) {
      if (event instanceof WorldEvent.MoneyPosted(var _, var line, var _)) {
        churn(line);
      }
      tell(event.at());
    }
  }

  private void churn(BankLine line) {
    if (misbehaviour.contains(Misbehaviour.CHURNED_LINES) && ++postings % CHURNED_LINE == 0) {
      feed.churn(lastPosted);
    }
    lastPosted = line;
  }

  /// Returns who makes the bank do single things.
  public Teller teller() {
    return new Teller(feed, () -> tell(clock.instant()));
  }

  /// Returns where faults are asked for.
  public RequestedFaults troubles() {
    return troubles;
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
    switch (answer(exchange, path, request)) {
      case Fine(var body) -> JsonWire.answer(exchange, 200, body.put("request_id", requestId));
      case Refused(var error) -> JsonWire.answer(exchange, error.status(), error.body(requestId));
      case Raw(var status, var text) -> raw(exchange, status, text);
    }
  }

  private EndpointAnswer answer(HttpExchange exchange, String path, ObjectNode request) {
    var trouble = troubles.at(path);
    if (trouble.isPresent()) {
      return trouble.get().answer();
    }
    if (!hasKeys(exchange, request)) {
      return PlaidFault.INVALID_KEYS.answer();
    }
    if (mutates(path)) {
      return PlaidFault.MUTATION.answer();
    }
    var limited = misbehaviour.contains(Misbehaviour.RATE_LIMITS);
    return limited && !quota.allows(path, JsonWire.text(request, "access_token"))
        ? PlaidFault.SYNC_LIMIT.answer()
        : desk.answer(path, request);
  }

  private boolean mutates(String path) {
    return misbehaviour.contains(Misbehaviour.MUTATING_PAGES)
        && path.equals("/transactions/sync")
        && troubles.calls(path) % MUTATED_CALL == 0;
  }

  private boolean hasKeys(HttpExchange exchange, ObjectNode request) {
    var id = JsonWire.header(exchange, "PLAID-CLIENT-ID");
    var secret = JsonWire.header(exchange, "PLAID-SECRET");
    return settings.plaidClientId().equals(id.isEmpty() ? JsonWire.text(request, "client_id") : id)
        && settings
            .plaidSecret()
            .equals(secret.isEmpty() ? JsonWire.text(request, "secret") : secret);
  }

  private static void raw(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void tell(Instant at) {
    items.armed().forEach(item -> webhooks.news(item.id(), at));
  }
}
