package com.oodaloo.adapters.stripe;

import static com.oodaloo.adapters.wire.JsonFields.moment;
import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.adapters.wire.StrictJson;
import com.oodaloo.app.hashing.HmacSha256;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Believes a webhook of Stripe's when it is signed with one of our endpoint secrets within five
/// minutes of now, either way. Whatever happens to a payout is read; all else is ignored.
public final class StripeWebhooks implements WebhookReader {
  public static final String HEADER = "stripe-signature";
  static final int BODY_BYTES_MAX = 1 << 20;
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String TOPIC_FORM = "[a-z0-9_.]{1,100}";
  private static final String ID_FORM = "[A-Za-z0-9_]{1,255}";

  private final List<HmacSha256> keys;

  /// @param secrets one, or two while one replaces the other
  public StripeWebhooks(List<Secret> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a webhook secret is needed");
    }
    this.keys = secrets.stream().map(StripeWebhooks::key).toList();
  }

  @Override
  public Delivery read(byte[] body, Map<String, String> headers, Instant now) {
    if (body.length > BODY_BYTES_MAX) {
      return new Delivery.Refused("body too large");
    }
    Optional<StripeSignature> signature = StripeSignature.parse(headers.getOrDefault(HEADER, ""));
    if (signature.isEmpty()) {
      return new Delivery.Refused("no signature header");
    }
    if (!signature.get().signs(body, keys)) {
      return new Delivery.Refused("wrong signature");
    }
    return signature.get().isTimely(now, TOLERANCE)
        ? signed(body, now)
        : new Delivery.Refused("not signed just now");
  }

  private static Delivery signed(byte[] body, Instant now) {
    Optional<JsonNode> json = StrictJson.object(body);
    if (json.isEmpty()) {
      return new Delivery.Malformed("not a JSON object");
    }
    JsonNode event = json.get();
    String topic = text(event, "type");
    if (!topic.matches(TOPIC_FORM)) {
      return new Delivery.Malformed("no type");
    }
    return topic.startsWith("payout.") ? payout(event, topic, now) : new Delivery.Ignored(topic);
  }

  private static Delivery payout(JsonNode event, String topic, Instant now) {
    String id = text(event, "id");
    String payoutId = text(event.path("data").path("object"), "id");
    String account =
        event.hasNonNull("account") ? text(event, "account") : StripeAccess.OWN_ACCOUNT;
    Optional<Instant> created = moment(event, "created");
    if (!id.matches(ID_FORM) || !payoutId.matches(ID_FORM) || !account.matches(ID_FORM)) {
      return new Delivery.Malformed("no event, payout or account id");
    }
    if (created.isEmpty()) {
      return new Delivery.Malformed("no moment");
    }
    LocalDate day = LocalDate.ofInstant(created.get(), ZoneOffset.UTC);
    EventKey key = new EventKey(Source.STRIPE, account, day, id);
    return new Delivery.Genuine(new WebhookEvent(key, topic, payoutId, now));
  }

  private static HmacSha256 key(Secret secret) {
    return new HmacSha256(secret.value().getBytes(StandardCharsets.UTF_8));
  }
}
