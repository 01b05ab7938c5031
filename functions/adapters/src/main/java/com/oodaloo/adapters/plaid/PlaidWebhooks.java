package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.StrictJson;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookReader;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// Believes a webhook of Plaid's when its JWT is signed by a live key of Plaid's, fresh, and about
/// exactly these bytes.
///
/// What costs nothing is checked first; the key, which may cost a call, last. The body has neither
/// event id nor time: both are taken from the token.
public final class PlaidWebhooks implements WebhookReader {
  public static final String HEADER = "plaid-verification";
  static final int BODY_BYTES_MAX = 64 << 10;
  static final Duration AGE_MAX = Duration.ofMinutes(5);

  /// How far Plaid's clock may be ahead of ours.
  static final Duration SKEW_MAX = Duration.ofSeconds(5);

  private static final String WORD_FORM = "[A-Z0-9_]{1,80}";
  private static final String DAY_FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{1,20}Z";
  private static final int DAY_LENGTH = 10;
  private static final String ITEM_FORM = "[A-Za-z0-9_-]{1,128}";

  private final VerificationKeys keys;

  /// @param keys bounded ones: anybody can name a key
  public PlaidWebhooks(CachedKeys keys) {
    this.keys = keys;
  }

  @Override
  public Delivery read(byte[] body, Map<String, String> headers, Instant now) {
    if (body.length > BODY_BYTES_MAX) {
      return new Delivery.Refused("body too large");
    }
    String header = headers.getOrDefault(HEADER, "");
    if (header.isEmpty()) {
      return new Delivery.Refused("no verification header");
    }
    Optional<VerificationToken> token = VerificationToken.parse(header);
    if (token.isEmpty()) {
      return new Delivery.Refused("not a verification token");
    }
    return checked(body, token.get(), now);
  }

  private Delivery checked(byte[] body, VerificationToken token, Instant now) {
    String sha256 = Sha256.hex(body);
    if (!token.isTimely(now, AGE_MAX, SKEW_MAX)) {
      return new Delivery.Refused("not issued just now");
    }
    if (!token.isAbout(sha256)) {
      return new Delivery.Refused("about another body");
    }
    Optional<PublicKey> key;
    try {
      key = keys.find(token.kid(), now);
    } catch (Unavailable unknown) {
      return new Delivery.Unproved(unknown.retryAfter());
    }
    if (key.isEmpty()) {
      return new Delivery.Refused("unknown or expired key");
    }
    return token.isSignedWith(key.get())
        ? signed(body, sha256, token.issued(), now)
        : new Delivery.Refused("wrong signature");
  }

  private static Delivery signed(byte[] body, String sha256, Instant issued, Instant now) {
    Optional<JsonNode> json = StrictJson.object(body);
    if (json.isEmpty()) {
      return new Delivery.Malformed("not a JSON object");
    }
    String type = text(json.get(), "webhook_type");
    String code = text(json.get(), "webhook_code");
    if (!type.matches(WORD_FORM) || !code.matches(WORD_FORM)) {
      return new Delivery.Malformed("no type or code");
    }
    String topic = type + ":" + code;
    if (!isRead(topic)) {
      return new Delivery.Ignored(topic);
    }
    String item = text(json.get(), "item_id");
    if (!item.matches(ITEM_FORM)) {
      return new Delivery.Malformed("no item id");
    }
    String externalId =
        String.join(":", item, code, sha256, Long.toString(issued.getEpochSecond()));
    LocalDate day = LocalDate.ofInstant(issued, ZoneOffset.UTC);
    EventKey key = new EventKey(Source.PLAID, item, day, externalId);
    return new Delivery.Genuine(new WebhookEvent(key, topic, about(json.get(), item), now));
  }

  /// What it is about: the account of a revocation, the day of an announced end, else the item.
  private static String about(JsonNode webhook, String item) {
    String account = text(webhook, "account_id");
    if (account.matches(ITEM_FORM)) {
      return account;
    }
    String moment = text(webhook, "disconnect_time") + text(webhook, "consent_expiration_time");
    return moment.matches(DAY_FORM) ? moment.substring(0, DAY_LENGTH) : item;
  }

  /// The older TRANSACTIONS codes are still sent beside SYNC_UPDATES_AVAILABLE and say no more.
  private static boolean isRead(String topic) {
    return topic.equals("TRANSACTIONS:SYNC_UPDATES_AVAILABLE") || topic.startsWith("ITEM:");
  }
}
