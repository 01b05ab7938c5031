package com.oodaloo.adapters.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StripeWebhooksTest {
  private static final Instant NOW = Instant.parse("2025-01-20T07:00:00Z");
  private static final long T = NOW.getEpochSecond();
  private static final String BODY =
      """
      {"id":"evt_1","object":"event","type":"payout.paid","created":1737331199,
       "data":{"object":{"id":"po_1","amount":99999,"new":[1]}}}
      """;

  private final StripeWebhooks webhooks =
      new StripeWebhooks(List.of(new Secret("whsec_new"), new Secret("whsec_old")));

  @Test
  @DisplayName("A signed payout event is genuine, keyed by its own id on its own day")
  void genuine() {
    assertThat(read(BODY, "t=" + T + ",v1=" + mark("whsec_new", T, BODY) + ",v0=6ffbb59b"))
        .isEqualTo(
            new Delivery.Genuine(
                new WebhookEvent(
                    new EventKey(Source.STRIPE, "own", LocalDate.of(2025, 1, 19), "evt_1"),
                    "payout.paid",
                    "po_1",
                    NOW)));
  }

  @Test
  @DisplayName("While a secret is rolled, either secret and any of several marks will do")
  void rolled() {
    String old = mark("whsec_old", T, BODY);
    assertThat(read(BODY, "t=" + T + ",v1=" + old)).isInstanceOf(Delivery.Genuine.class);
    assertThat(read(BODY, "t=" + T + ",v1=" + "0".repeat(64) + ", v1=" + old))
        .isInstanceOf(Delivery.Genuine.class);
  }

  @Test
  @DisplayName("Changed bytes, a changed time, another secret or scheme are refused")
  void forged() {
    String mark = mark("whsec_new", T, BODY);
    assertRefused(BODY + " ", "t=" + T + ",v1=" + mark);
    assertRefused(BODY, "t=" + (T + 1) + ",v1=" + mark);
    assertRefused(BODY, "t=" + T + ",v1=" + mark("whsec_else", T, BODY));
    assertRefused(BODY, "t=" + T + ",v0=" + mark);
    assertRefused(BODY, "t=" + T + ",v1=" + mark.substring(2));
    assertRefused(BODY, "t=" + T + ",v1=" + mark + ",t=" + T + ",v1=" + mark);
  }

  @Test
  @DisplayName("Sixteen marks are tried, a seventeenth is an attack")
  void marks() {
    String others = (",v1=" + "0".repeat(64)).repeat(15);
    String genuine = "t=" + T + others + ",v1=" + mark("whsec_new", T, BODY);
    assertThat(read(BODY, genuine)).isInstanceOf(Delivery.Genuine.class);
    assertRefused(BODY, genuine + ",v1=" + "0".repeat(64));
  }

  @ParameterizedTest
  @DisplayName("A header that is none of Stripe's is refused")
  @ValueSource(strings = {"", ",", "t=,v1=", "t=-1,v1=00", "t=99999999999999999999", "v1", "😀"})
  void nonsense(String header) {
    assertRefused(BODY, header);
  }

  @Test
  @DisplayName("No header, one of more than 4096 letters and a body of more than 1 MB are refused")
  void bounds() {
    assertThat(webhooks.read(BODY.getBytes(StandardCharsets.UTF_8), Map.of(), NOW))
        .isInstanceOf(Delivery.Refused.class);
    String longest = "t=" + T + ",v1=" + mark("whsec_new", T, BODY) + ",v0=";
    longest += "6".repeat(4_096 - longest.length());
    assertThat(read(BODY, longest)).isInstanceOf(Delivery.Genuine.class);
    assertRefused(BODY, longest + "6");
    String largest = BODY + " ".repeat((1 << 20) - BODY.length());
    assertThat(read(largest, "t=" + T + ",v1=" + mark("whsec_new", T, largest)))
        .isInstanceOf(Delivery.Genuine.class);
    String huge = largest + " ";
    assertRefused(huge, "t=" + T + ",v1=" + mark("whsec_new", T, huge));
  }

  @ParameterizedTest
  @DisplayName("Five minutes either way are the limits")
  @CsvSource({"-300,true", "-301,false", "300,true", "301,false"})
  void timely(int offset, boolean genuine) {
    long second = T + offset;
    Delivery delivery = read(BODY, "t=" + second + ",v1=" + mark("whsec_new", second, BODY));
    assertThat(delivery instanceof Delivery.Genuine).isEqualTo(genuine);
  }

  @ParameterizedTest
  @DisplayName("What we read, what we ignore and what cannot be read")
  @CsvSource(
      delimiter = '|',
      value = {
        "payout.paid|payout.failed|Genuine",
        "payout.paid|payout.canceled|Genuine",
        "payout.paid|charge.succeeded|Ignored",
        "payout.paid|payouts|Ignored",
        "payout.paid|Pay out|Malformed",
        "evt_1|a#b|Malformed",
        "po_1|../po|Malformed",
        "\"created\":1737331199|\"created\":\"today\"|Malformed",
        "1737331199|9223372036854775807|Malformed",
        "\"object\":\"event\"|\"account\":7|Malformed",
        "\"object\":\"event\"|\"account\":null|Genuine",
        "}}}|}}|Malformed"
      })
  void topics(String was, String is, String expected) {
    String body = BODY.replace(was, is);
    assertThat(
            read(body, "t=" + T + ",v1=" + mark("whsec_new", T, body)).getClass().getSimpleName())
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("A connected account's event is kept under that account")
  void connected() {
    String body = BODY.replace("\"object\":\"event\"", "\"account\":\"acct_7\"");
    Delivery delivery = read(body, "t=" + T + ",v1=" + mark("whsec_new", T, body));
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Genuine.class,
            genuine -> assertThat(genuine.event().key().owner()).isEqualTo("stripe#acct_7"));
  }

  private void assertRefused(String body, String header) {
    assertThat(read(body, header)).isInstanceOf(Delivery.Refused.class);
  }

  private Delivery read(String body, String header) {
    return webhooks.read(
        body.getBytes(StandardCharsets.UTF_8), Map.of("stripe-signature", header), NOW);
  }

  private static String mark(String secret, long second, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] text = (second + "." + body).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
