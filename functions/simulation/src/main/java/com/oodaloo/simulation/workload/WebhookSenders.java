package com.oodaloo.simulation.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookReader;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.sandbox.wire.Macs;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Retries;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.vendors.PlaidPen;
import com.oodaloo.simulation.world.HandlerDeployment;
import com.oodaloo.simulation.world.Lambdas;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// The vendors' webhooks: at least once, again after a 5xx or no answer, and one day no more.
public final class WebhookSenders {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedWorld world;
  private final Wiring wiring;
  private final SplittableRandom random;
  private final Set<EventKey> acknowledged = new LinkedHashSet<>();
  private int numbers;

  public WebhookSenders(SimulatedWorld world, Wiring wiring, SplittableRandom random) {
    this.world = world;
    this.wiring = wiring;
    this.random = random;
  }

  /// The events we said 200 to.
  public Set<EventKey> acknowledged() {
    return acknowledged;
  }

  @SuppressWarnings("ArrayRecordComponent") // the raw bytes are what signatures are made over
  private record Webhook(LambdaName to, String path, byte[] body, int attempts) {}

  void jobber(Company company, String topic, String item) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("data")
        .putObject("webHookEvent")
        .put("topic", topic)
        .put("appId", "app")
        .put("accountId", company.jobber())
        .put("itemId", item)
        .put("occurredAt", now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    send(new Webhook(LambdaName.JOBBER_WEBHOOK, "/webhooks/jobber", bytes(body), 5));
  }

  void plaid(Company company) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("webhook_type", "TRANSACTIONS")
            .put("webhook_code", "SYNC_UPDATES_AVAILABLE")
            .put("item_id", company.item())
            .put("initial_update_complete", true)
            .put("historical_update_complete", true);
    send(new Webhook(LambdaName.PLAID_WEBHOOK, "/webhooks/plaid", bytes(body), 5));
  }

  /// Stripe goes on for three days, and nobody reads its payouts without being told.
  void stripe(Company company, String topic, String payout) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("id", "evt_" + numbers++)
            .put("type", topic)
            .put("account", company.stripe())
            .put("created", now().getEpochSecond());
    body.putObject("data").putObject("object").put("id", payout);
    send(new Webhook(LambdaName.STRIPE_WEBHOOK, "/webhooks/stripe", bytes(body), 40));
  }

  private void send(Webhook webhook) {
    Retries retries = new Retries(world.agenda(), Duration.ofSeconds(40), webhook.attempts());
    world
        .agenda()
        .after(Duration.ofMillis(random.nextLong(3_000)), () -> deliver(webhook, 0, retries));
    if (random.nextInt(6) == 0) {
      world
          .agenda()
          .after(
              Duration.ofMillis(random.nextLong(6_000)),
              () -> deliver(webhook, webhook.attempts(), retries));
    }
  }

  private void deliver(Webhook webhook, int attempt, Retries retries) {
    Map<String, String> headers = headers(webhook);
    Instant at = now();
    world
        .lambdas()
        .invoke(
            webhook.to(),
            event(webhook, headers),
            ended -> {
              boolean heard = status(ended) == 200 && random.nextInt(25) != 0;
              if (status(ended) == 200) {
                acknowledge(webhook, headers, at);
              }
              if (!heard && attempt < webhook.attempts()) {
                retries.again(attempt, number -> deliver(webhook, number, retries));
              }
            });
  }

  private void acknowledge(Webhook webhook, Map<String, String> headers, Instant at) {
    acknowledged.add(
        switch (webhook.to()) {
          case JOBBER_WEBHOOK -> key(wiring.jobberWebhooks(), webhook, headers, at);
          case PLAID_WEBHOOK -> plaidKey(webhook, at);
          default -> key(wiring.stripeWebhooks(), webhook, headers, at);
        });
  }

  private static EventKey key(
      WebhookReader reader, Webhook webhook, Map<String, String> headers, Instant at) {
    if (reader.read(webhook.body(), headers, at) instanceof Delivery.Genuine genuine) {
      return genuine.event().key();
    }
    throw new IllegalStateException("a genuine webhook was not read as one");
  }

  /// Its key as it must be, not read by the code: checking the signature once more is dear.
  private static EventKey plaidKey(Webhook webhook, Instant at) {
    JsonNode body = read(webhook.body());
    String item = body.path("item_id").asText();
    String id =
        String.join(
            ":",
            item,
            body.path("webhook_code").asText(),
            Macs.sha256Hex(webhook.body()),
            Long.toString(at.getEpochSecond()));
    return new EventKey(Source.PLAID, item, LocalDate.ofInstant(at, ZoneOffset.UTC), id);
  }

  private static int status(Lambdas.Ended ended) {
    return ended instanceof Lambdas.Ended.Answered(byte[] bytes)
        ? read(bytes).path("statusCode").asInt()
        : 500;
  }

  private Map<String, String> headers(Webhook webhook) {
    String secret = HandlerDeployment.ENVIRONMENT.getOrDefault("JOBBER_CLIENT_SECRET", "");
    return switch (webhook.to()) {
      case JOBBER_WEBHOOK ->
          Map.of("x-jobber-hmac-sha256", Macs.base64(Macs.hmac(secret, webhook.body())));
      case PLAID_WEBHOOK -> Map.of("plaid-verification", PlaidPen.sign(webhook.body(), now()));
      default -> Map.of("stripe-signature", stripeSignature(webhook.body()));
    };
  }

  private String stripeSignature(byte[] body) {
    String secret = HandlerDeployment.ENVIRONMENT.getOrDefault("STRIPE_WEBHOOK_SECRET", "");
    String at = Long.toString(now().getEpochSecond());
    String signed = at + "." + new String(body, UTF_8);
    return "t=" + at + ",v1=" + HexFormat.of().formatHex(Macs.hmac(secret, signed.getBytes(UTF_8)));
  }

  private static byte[] event(Webhook webhook, Map<String, String> headers) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("rawPath", webhook.path())
            .put("body", new String(webhook.body(), UTF_8))
            .put("isBase64Encoded", false);
    event.putObject("requestContext").putObject("http").put("method", "POST");
    ObjectNode fields = event.putObject("headers");
    headers.forEach(fields::put);
    return bytes(event);
  }

  private Instant now() {
    return world.agenda().instant();
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
