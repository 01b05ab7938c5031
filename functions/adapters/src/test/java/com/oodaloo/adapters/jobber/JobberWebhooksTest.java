package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.WebhookEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A webhook of Jobber's")
class JobberWebhooksTest {
  private static final Instant NOW = Instant.parse("2025-01-10T15:00:00Z");
  private static final JobberAccess ACCESS =
      JobberAccess.of(URI.create("http://localhost"), "id", "precision-secret", "2026-07-27");

  private final JobberWebhooks webhooks = new JobberWebhooks(ACCESS);

  @Test
  @DisplayName("names the account, the item and the UTC day, and is told apart by its full moment")
  void namesWhatChanged() {
    var event = genuine(json("INVOICE_UPDATE", "occurredAt", "2025-01-09T23:30:00-07:00"));

    assertThat(event.topic()).isEqualTo("INVOICE_UPDATE");
    assertThat(event.itemId()).isEqualTo("SW52LzE");
    assertThat(event.receivedAt()).isEqualTo(NOW);
    assertThat(event.key().owner()).isEqualTo("jobber#QWNjLzE");
    assertThat(event.key().day()).isEqualTo(LocalDate.of(2025, 1, 10));
    assertThat(event.key().externalId())
        .isEqualTo("INVOICE_UPDATE|SW52LzE|2025-01-09T23:30:00-07:00");
  }

  @Test
  @DisplayName("of an older app spells occuredAt and means the same")
  void olderSpelling() {
    var moment = "2025-01-10T06:30:00Z";

    assertThat(genuine(json("INVOICE_UPDATE", "occuredAt", moment)))
        .isEqualTo(genuine(json("INVOICE_UPDATE", "occurredAt", moment)));
  }

  @Test
  @DisplayName("of the oldest apps is form-encoded and means the same")
  void formEncoding() {
    var form =
        "data%5BwebHookEvent%5D%5Btopic%5D=INVOICE_UPDATE"
            + "&data[webHookEvent][accountId]=QWNjLzE%3D&data[webHookEvent][itemId]=SW52LzE%3D"
            + "&data[webHookEvent][occuredAt]=2025-01-10T06%3A30%3A00Z";

    assertThat(genuine(form))
        .isEqualTo(genuine(json("INVOICE_UPDATE", "occurredAt", "2025-01-10T06:30:00Z")));
  }

  @Test
  @DisplayName("one second later is another event")
  void anotherSecondIsAnotherEvent() {
    assertThat(genuine(json("PAYMENT_CREATE", "occurredAt", "2025-01-10T06:30:00Z")).key())
        .isNotEqualTo(genuine(json("PAYMENT_CREATE", "occurredAt", "2025-01-10T06:30:01Z")).key());
  }

  @ParameterizedTest
  @CsvSource({
    "CLIENT_CREATE,true",
    "VISIT_COMPLETE,true",
    "JOB_CLOSED,true",
    "PAYOUT_UPDATE,true",
    "QUOTE_APPROVED,true",
    "APP_DISCONNECT,true",
    "APP_CONNECT,false",
    "PROPERTY_UPDATE,false",
    "TOPIC_OF_TOMORROW,false"
  })
  @DisplayName("is read or ignored by its topic")
  void topics(String topic, boolean isRead) {
    var delivery = read(json(topic, "occurredAt", "2025-01-10T06:30:00Z"));

    assertThat(delivery).isInstanceOf(isRead ? Delivery.Genuine.class : Delivery.Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{",
        "null",
        "topic=INVOICE_UPDATE",
        "{\"data\":{\"webHookEvent\":[]}}",
        "data[webHookEvent][topic]=JOB_UPDATE&data[webHookEvent][topic]=JOB_UPDATE"
      })
  @DisplayName("that is signed but none in any form is malformed, not a failure")
  void malformed(String body) {
    assertThat(read(body)).isEqualTo(new Delivery.Malformed("no webhook event"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"topic\":\"INVOICE_UPDATE\"', '\"topic\":7', no topic",
    "INVOICE_UPDATE, invoice update, no topic",
    "QWNjLzE=, a#b, no account or item id",
    "SW52LzE=, '', no account or item id",
    "2025-01-10T06:30:00Z, soon, no moment",
    "2025-01-10T06:30:00Z, 2025-01-10T06:30:00, no moment"
  })
  @DisplayName("that does not say what, whose or when is malformed, with the word for it")
  void incomplete(String was, String is, String reason) {
    var body = json("INVOICE_UPDATE", "occurredAt", "2025-01-10T06:30:00Z").replace(was, is);

    assertThat(read(body)).isEqualTo(new Delivery.Malformed(reason));
  }

  @Test
  @DisplayName("without a signature, with a foreign one or too large is refused before it is read")
  void refused() {
    var body =
        json("INVOICE_UPDATE", "occurredAt", "2025-01-10T06:30:00Z")
            .getBytes(StandardCharsets.UTF_8);
    var foreign = new JobberSignature("another-secret").of(body);
    var largest = new String(body, StandardCharsets.UTF_8);
    largest += " ".repeat(JobberWebhooks.BODY_BYTES_MAX - body.length);
    var large = (largest + " ").getBytes(StandardCharsets.UTF_8);
    var largeSigned = new JobberSignature("precision-secret").of(large);

    assertThat(read(largest)).isInstanceOf(Delivery.Genuine.class);
    assertThat(webhooks.read(body, Map.of(), NOW))
        .isEqualTo(new Delivery.Refused("no signature header"));
    assertThat(webhooks.read(body, Map.of(JobberWebhooks.HEADER, foreign), NOW))
        .isEqualTo(new Delivery.Refused("wrong signature"));
    assertThat(webhooks.read(large, Map.of(JobberWebhooks.HEADER, largeSigned), NOW))
        .isEqualTo(new Delivery.Refused("body too large"));
  }

  private Delivery read(String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var header = new JobberSignature("precision-secret").of(bytes);
    return webhooks.read(bytes, Map.of(JobberWebhooks.HEADER, header), NOW);
  }

  private WebhookEvent genuine(String body) {
    var delivery = read(body);
    assertThat(delivery).isInstanceOf(Delivery.Genuine.class);
    return ((Delivery.Genuine) delivery).event();
  }

  private static String json(String topic, String momentName, String moment) {
    return """
    {"data":{"webHookEvent":{"topic":"%s","appId":"app","accountId":"QWNjLzE=",
    "itemId":"SW52LzE=","%s":"%s","field of tomorrow":1}}}\
    """
        .formatted(topic, momentName, moment);
  }
}
