package com.oodaloo.sandbox.jobber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.sandbox.LoopbackSandbox;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.wire.Macs;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A webhook of the pretended Jobber")
class JobberWebhooksTest {
  private LoopbackSandbox world;
  private String token;

  @BeforeEach
  void open() throws Exception {
    world = new LoopbackSandbox();
    token = world.connectJobber().path("access_token").asText();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @DisplayName("signs its webhooks over the very bytes, and tells of one payment's invoice twice")
  void webhooks() throws Exception {
    world.sandbox().advanceTo(world.now());
    world.goTo(LoopbackSandbox.demo().start().plus(Duration.ofDays(13)));
    var webhooks = world.sandbox().advanceTo(world.now());
    var paid = VendorIds.invoice("A001_1");

    assertThat(webhooks)
        .isNotEmpty()
        .allSatisfy(webhook ->
            assertThat(webhook.headers())
                .containsEntry(
                    "X-Jobber-Hmac-SHA256", Macs.base64(Macs.hmac("app-secret", webhook.body()))));
    assertThat(
            webhooks.stream()
                .map(webhook -> new String(webhook.body(), UTF_8))
                .filter(body -> body.contains(paid) && body.contains("2025-01-10")))
        .hasSize(2)
        .allMatch(body -> body.contains("INVOICE_UPDATE"));
  }

  @Test
  @DisplayName("sends nothing and knows no token once the app has disconnected")
  void disconnects() throws Exception {
    world.data(token, "mutation { appDisconnect { userErrors { message } } }");
    world.passes(Duration.ofDays(7));

    assertThat(world.graphql(token, "{ account { id } }").statusCode()).isEqualTo(401);
    assertThat(world.sandbox().advanceTo(world.now()))
        .allMatch(webhook -> new String(webhook.body(), UTF_8).contains("APP_CONNECT"));
  }

  @Test
  @DisplayName("delivers about one webhook in ten twice where it misbehaves")
  void duplicates() throws Exception {
    try (var mild = new LoopbackSandbox(Misbehaviour.DUPLICATED_WEBHOOKS)) {
      mild.connectJobber();
      mild.goTo(LoopbackSandbox.demo().end());
      var strict =
          (int)
                  LoopbackSandbox.demo().events().stream()
                      .filter(event -> !event.at().isBefore(LoopbackSandbox.demo().start()))
                      .flatMap(event -> Topics.of(event).stream())
                      .count()
              + 1;
      assertThat(mild.sandbox().advanceTo(mild.now()).size())
          .isBetween(strict * 106 / 100, strict * 115 / 100);
    }
  }
}
