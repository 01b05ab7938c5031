package com.oodaloo.sandbox.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.sandbox.LoopbackSandbox;
import com.oodaloo.sandbox.company.Truth;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.company.events.WorldEvent.StripePaidOut;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pretended Stripe")
class StripeServerTest {
  private static final PayoutCard PAYOUT =
      new PayoutCard(
          "S-1",
          LocalDate.of(2025, 1, 6),
          LocalDate.of(2025, 1, 8),
          List.of(
              new PayoutCard.Item(RecordedPaymentKind.PAYMENT, "c1", 120_017, 3_511),
              new PayoutCard.Item(RecordedPaymentKind.REFUND, "r1", -20_003, 0)));

  @Test
  @DisplayName(
      "tells of a payout with a signed event and shows what it is made of, to those with the key")
  void payout() throws Exception {
    try (var world = new LoopbackSandbox()) {
      world.sandbox().install(world(world));
      world.passes(Duration.ofDays(9));
      var webhook = world.sandbox().advanceTo(world.now()).getFirst();
      var body = new String(webhook.body(), UTF_8);
      var stamp = world.now().getEpochSecond();
      var mac =
          HexFormat.of().formatHex(Macs.hmac("whsec_test", (stamp + "." + body).getBytes(UTF_8)));
      var id = JsonWire.JSON.readTree(body).at("/data/object/id").asText();
      var path = "/stripe/v1/balance_transactions?payout=" + id;
      var rows =
          JsonWire.JSON.readTree(
              world.send(world.to(path).header("Authorization", "Bearer sk_test")).body());

      assertThat(webhook.headers()).containsEntry("Stripe-Signature", "t=" + stamp + ",v1=" + mac);
      assertThat(world.send(world.to(path)).statusCode()).isEqualTo(401);
      assertThat(rows.path("data").findValues("net").stream().mapToLong(JsonNode::asLong).sum())
          .isZero();
      assertThat(
              world
                  .send(
                      world
                          .to("/stripe/v1/payouts/" + id)
                          .header("Authorization", "Bearer sk_test"))
                  .body())
          .contains("\"amount\":" + PAYOUT.netCents());
    }
  }

  private static World world(LoopbackSandbox at) {
    var paid = new StripePaidOut(at.now().plus(Duration.ofDays(8)), PAYOUT);
    return new World(
        "Own Stripe LLC",
        ZoneId.of("America/Denver"),
        LocalDate.of(2024, 12, 30),
        12,
        List.of(),
        List.<WorldEvent>of(paid),
        new Truth(List.of(), List.of()));
  }
}
