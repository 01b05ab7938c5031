package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaidWebhooksTest {
  private static final Instant NOW = Instant.parse("2025-01-16T23:59:58Z");
  private static final String BODY =
      """
      {
        "webhook_type": "TRANSACTIONS",
        "webhook_code": "SYNC_UPDATES_AVAILABLE",
        "item_id": "itemPrecision",
        "new_field": {"of": 2027}
      }
      """;

  private final PlaidSigner plaid = new PlaidSigner("key-1");
  private final PlaidWebhooks webhooks =
      new PlaidWebhooks(
          new CachedKeys(
              (kid, _) -> kid.equals(plaid.kid) ? Optional.of(plaid.key()) : Optional.empty()));

  @Test
  @DisplayName("A signed, fresh webhook is genuine and is known by item, code, body and moment")
  void genuine() {
    String externalId =
        "itemPrecision:SYNC_UPDATES_AVAILABLE:" + PlaidSigner.sha256(BODY) + ":1737071998";
    assertThat(read(BODY, plaid.token(BODY, NOW)))
        .isEqualTo(
            new Delivery.Genuine(
                new WebhookEvent(
                    new EventKey(
                        Source.PLAID, "itemPrecision", LocalDate.of(2025, 1, 16), externalId),
                    "TRANSACTIONS:SYNC_UPDATES_AVAILABLE",
                    "itemPrecision",
                    NOW)));
  }

  @Test
  @DisplayName("A body with one space more is not what was signed")
  void tampered() {
    assertThat(read(BODY + " ", plaid.token(BODY, NOW)))
        .isEqualTo(new Delivery.Refused("about another body"));
  }

  @ParameterizedTest
  @DisplayName("Five minutes old and five seconds early is still just now")
  @ValueSource(ints = {-300, 5})
  void timely(int offset) {
    assertThat(read(BODY, plaid.token(BODY, NOW.plusSeconds(offset))))
        .isInstanceOf(Delivery.Genuine.class);
  }

  @ParameterizedTest
  @DisplayName("Older or earlier than that it is refused, no matter who signed it")
  @ValueSource(ints = {-301, 6, 600})
  void untimely(int offset) {
    assertThat(read(BODY, plaid.token(BODY, NOW.plusSeconds(offset))))
        .isEqualTo(new Delivery.Refused("not issued just now"));
  }

  @ParameterizedTest
  @DisplayName("A token may not choose its algorithm, bring its key or ask for extensions")
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"kid\":\"key-1\"}",
        "{\"alg\":\"HS256\",\"kid\":\"key-1\"}",
        "{\"alg\":\"es256\",\"kid\":\"key-1\"}",
        "{\"alg\":\"ES256\"}",
        "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"kid\":\"key-1\"}",
        "{\"alg\":\"ES256\",\"kid\":\"../key-1\"}",
        "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"jwk\":{}}",
        "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"jku\":\"https://evil\"}",
        "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"x5u\":\"https://evil\"}",
        "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"crit\":[]}"
      })
  void header(String header) {
    assertThat(read(BODY, plaid.token(header, BODY, NOW)))
        .isEqualTo(new Delivery.Refused("not a verification token"));
  }

  @Test
  @DisplayName("A signature of 63 or 65 bytes, padded, absent or all zero is refused")
  void signatures() {
    String token = plaid.token(BODY, NOW);
    String head = token.substring(0, token.lastIndexOf('.') + 1);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    assertRefused(head + encoder.encodeToString(new byte[63]));
    assertRefused(head + encoder.encodeToString(new byte[64]));
    assertRefused(head + encoder.encodeToString(new byte[65]));
    assertRefused(token + "==");
    assertRefused(token + ".");
    assertRefused(head);
    assertRefused(token + "," + token);
    assertRefused(token.substring(0, token.length() - 1) + nonCanonical(token));
  }

  @Test
  @DisplayName("No header, an empty one, a huge one and a huge body are refused")
  void missing() {
    assertThat(webhooks.read(bytes(BODY), Map.of(), NOW)).isInstanceOf(Delivery.Refused.class);
    assertRefused("");
    assertRefused("a".repeat(100_000));
    String largest = BODY + " ".repeat((64 << 10) - BODY.length());
    assertThat(read(largest, plaid.token(largest, NOW))).isInstanceOf(Delivery.Genuine.class);
    String huge = largest + " ";
    assertThat(read(huge, plaid.token(huge, NOW)))
        .isEqualTo(new Delivery.Refused("body too large"));
  }

  @Test
  @DisplayName("A token has at most 2048 letters; a longer one is refused, though Plaid signed it")
  void longest() {
    String longest = plaid.token(header(1_324), BODY, NOW);
    String longer = plaid.token(header(1_325), BODY, NOW);
    assertThat(longest).hasSize(2_047);
    assertThat(longer).hasSize(2_049);
    assertThat(read(BODY, longest)).isInstanceOf(Delivery.Genuine.class);
    assertRefused(longer);
  }

  private static String header(int padding) {
    return "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"typ\":\"%s\"}".formatted("T".repeat(padding));
  }

  @ParameterizedTest
  @DisplayName("A revocation is about its account, an announced end about its day")
  @CsvSource({
    "account_id,acc-7,acc-7",
    "account_id,a#b,item1",
    "disconnect_time,2025-02-01T09:00:00Z,2025-02-01",
    "consent_expiration_time,2025-03-31T00:00:00.000Z,2025-03-31",
    "disconnect_time,soon,item1",
    "new_field,2025-02-01T09:00:00Z,item1"
  })
  void about(String field, String value, String about) {
    String body =
        "{\"webhook_type\":\"ITEM\",\"webhook_code\":\"ERROR\",\"item_id\":\"item1\",\"%s\":\"%s\"}"
            .formatted(field, value);
    assertThat(read(body, plaid.token(body, NOW)))
        .isInstanceOfSatisfying(
            Delivery.Genuine.class,
            genuine -> assertThat(genuine.event().itemId()).isEqualTo(about));
  }

  @Test
  @DisplayName("Another signer with the same key id is refused")
  void forged() {
    assertThat(read(BODY, new PlaidSigner("key-1").token(BODY, NOW)))
        .isEqualTo(new Delivery.Refused("wrong signature"));
    assertThat(read(BODY, new PlaidSigner("key-2").token(BODY, NOW)))
        .isEqualTo(new Delivery.Refused("unknown or expired key"));
  }

  @ParameterizedTest
  @DisplayName("What we read, what we ignore and what cannot be read")
  @CsvSource(
      delimiter = '|',
      value = {
        "TRANSACTIONS|SYNC_UPDATES_AVAILABLE|item1|Genuine",
        "ITEM|ERROR|item1|Genuine",
        "ITEM|USER_ACCOUNT_REVOKED|item1|Genuine",
        "ITEM|SOMETHING_NEW|item1|Genuine",
        "TRANSACTIONS|DEFAULT_UPDATE|item1|Ignored",
        "TRANSACTIONS|TRANSACTIONS_REMOVED|item1|Ignored",
        "IDENTITY|DEFAULT_UPDATE|item1|Ignored",
        "FUTURE|THING||Ignored",
        "ITEM|ERROR||Malformed",
        "ITEM|ERROR|a#b|Malformed",
        "ITEM||item1|Malformed",
        "it em|ERROR|item1|Malformed"
      })
  void topics(String type, String code, String item, String expected) {
    String body =
        "{\"webhook_type\":\"%s\",\"webhook_code\":\"%s\",\"item_id\":\"%s\",\"error\":\"text\"}"
            .formatted(type, code == null ? "" : code, item == null ? "" : item);
    assertThat(read(body, plaid.token(body, NOW)).getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("Signed nonsense is malformed, never an exception")
  @ValueSource(strings = {"", "[]", "null", "{", "{\"webhook_type\":1,\"webhook_code\":[]}"})
  void nonsense(String body) {
    assertThat(read(body, plaid.token(body, NOW))).isInstanceOf(Delivery.Malformed.class);
  }

  /// The last letter of 64 bytes carries four unused bits: set, they spell the same bytes twice.
  private static char nonCanonical(String token) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return letters.charAt(letters.indexOf(token.charAt(token.length() - 1)) | 1);
  }

  private void assertRefused(String token) {
    assertThat(read(BODY, token)).isInstanceOf(Delivery.Refused.class);
  }

  private Delivery read(String body, String token) {
    return webhooks.read(bytes(body), Map.of("plaid-verification", token), NOW);
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
