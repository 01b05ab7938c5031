package com.oodaloo.sandbox.jobber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.sandbox.LoopbackSandbox;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pretended Jobber")
class JobberServerTest {
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

  private void playAll() {
    world.goTo(LoopbackSandbox.demo().end());
    world.sandbox().advanceTo(world.now());
  }

  private String freshToken() throws Exception {
    return world.connectJobber().path("access_token").asText();
  }

  @Test
  @DisplayName("sends the owner back with a code and the state, and gives tokens for the code once")
  void authorizes() throws Exception {
    var answer =
        world.send(
            world.to(
                "/jobber/api/oauth/authorize?response_type=code&client_id=app-id&state=xyz&redirect_uri=http%3A%2F%2Fapp%2Fback"));
    var location = answer.headers().firstValue("Location").orElseThrow();
    var code = JsonWire.form(location.substring(location.indexOf('?') + 1)).get("code");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location).startsWith("http://app/back?code=").endsWith("&state=xyz");
    assertThat(world.token("grant_type=authorization_code&code=" + code).statusCode())
        .isEqualTo(200);
    assertThat(world.token("grant_type=authorization_code&code=" + code).statusCode())
        .isEqualTo(401);
  }

  @Test
  @DisplayName("rotates refresh tokens: the old one is dead after its first use")
  void rotates() throws Exception {
    var refresh = world.connectJobber().path("refresh_token").asText();
    var first = world.token("grant_type=refresh_token&refresh_token=" + refresh);
    var second = world.token("grant_type=refresh_token&refresh_token=" + refresh);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(JsonWire.JSON.readTree(first.body()).path("expires_at").asText()).endsWith(" UTC");
    assertThat(second.statusCode()).isEqualTo(401);
    assertThat(second.body()).contains("The provided refresh token is not valid.");
  }

  @Test
  @DisplayName("refuses a token older than an hour, and a call that names no version")
  void refuses() throws Exception {
    var query = HttpRequest.BodyPublishers.ofString("{\"query\":\"{ account { id } }\"}");
    var noVersion =
        world.send(
            world.to("/jobber/api/graphql").header("Authorization", "Bearer " + token).POST(query));
    world.passes(Duration.ofMinutes(60));
    var expired = world.graphql(token, "{ account { id } }");

    assertThat(noVersion.statusCode()).isEqualTo(400);
    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.body()).isEqualTo("{\"message\":\"Access token expired\"}");
  }

  @Test
  @DisplayName("says who the contractor is, in which zone, and what the call cost")
  void account() throws Exception {
    var answer =
        JsonWire.JSON.readTree(
            world.graphql(token, "{ account { id name } user { timezone } }").body());

    assertThat(answer.at("/data/account/name").asText()).isEqualTo("Precision Contractors LLC");
    assertThat(answer.at("/data/user/timezone").asText()).isEqualTo("America/Denver");
    assertThat(answer.at("/extensions/cost/requestedQueryCost").asInt()).isEqualTo(5);
    assertThat(answer.at("/extensions/versioning/version").asText()).isEqualTo("2026-07-27");
  }

  @Test
  @DisplayName("throttles with HTTP 200 what costs more than the bucket holds")
  void throttles() throws Exception {
    var answer =
        world.graphql(
            token, "{ jobs(first: 100) { nodes { id visits(first: 100) { nodes { id } } } } }");
    var body = JsonWire.JSON.readTree(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(body.at("/errors/0/extensions/code").asText()).isEqualTo("THROTTLED");
    assertThat(body.at("/extensions/cost/requestedQueryCost").asInt()).isEqualTo(10_100);
    assertThat(body.has("data")).isFalse();
  }

  @Test
  @DisplayName("pages by offset until there is no next page, in the order asked for")
  void pages() throws Exception {
    var first =
        world
            .data(
                token,
                "{ clients(first: 20, sort: {key: UPDATED_AT, direction: ASCENDING}) { nodes { id"
                    + " updatedAt } pageInfo { hasNextPage endCursor } } }")
            .get("clients");
    var second =
        world
            .data(
                token,
                "{ clients(first: 20, after: \""
                    + first.at("/pageInfo/endCursor").asText()
                    + "\", sort: {key: UPDATED_AT, direction: ASCENDING}) { nodes { id } pageInfo {"
                    + " hasNextPage endCursor } } }")
            .get("clients");

    assertThat(first.at("/pageInfo/endCursor").asText()).isEqualTo("MjA");
    assertThat(first.get("nodes").size() + second.get("nodes").size()).isEqualTo(24);
    assertThat(first.get("nodes").findValuesAsText("updatedAt")).isSorted();
    assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("shows only what changed after a moment")
  void filters() throws Exception {
    playAll();
    var query =
        "{ invoices(filter: {updatedAt: {after: \"2025-03-01T00:00:00Z\"}}) { nodes { updatedAt } }"
            + " }";
    var nodes = world.data(freshToken(), query).at("/invoices/nodes");

    assertThat(nodes).isNotEmpty();
    assertThat(nodes.findValuesAsText("updatedAt")).allMatch(at -> at.compareTo("2025-03-01") > 0);
  }

  @Test
  @DisplayName("shows the kitchen's work as visits with lines: 15000 done of 20000, paid 8000")
  void kitchen() throws Exception {
    playAll();
    var query =
        "{ job(id: \""
            + VendorIds.job("A001")
            + "\") { jobNumber title total visits(first: 6) { nodes { completedAt lineItems(first:"
            + " 4) { nodes { totalPrice } } } } lineItems(first: 10) { nodes { totalPrice } } } }";
    var job = world.data(freshToken(), query).get("job");

    assertThat(job.path("title").asText()).isEqualTo("A001 Kitchen Remodel");
    assertThat(job.path("total").asDouble()).isEqualTo(20_000);
    assertThat(sum(job.at("/visits/nodes"))).isEqualTo(15_000);
    assertThat(sum(job.at("/lineItems/nodes"))).isEqualTo(20_000);
  }

  @Test
  @DisplayName(
      "answers payouts in cents whose balance transactions add up, and payments with their kind's"
          + " fields")
  void money() throws Exception {
    playAll();
    var fresh = freshToken();
    var payout =
        world
            .data(
                fresh,
                "{ payoutRecords(first: 1, sort: [{key: ARRIVAL_DATE, direction: ASCENDING}]) {"
                    + " nodes { id netAmount status } } }")
            .at("/payoutRecords/nodes/0");
    var parts =
        world
            .data(
                fresh,
                "{ payoutRecord(id: \""
                    + payout.path("id").asText()
                    + "\") { balanceTransactions(first: 100) { nodes { __typename netAmount } } }"
                    + " }")
            .at("/payoutRecord/balanceTransactions/nodes");
    var payments =
        world
            .data(
                fresh,
                "{ paymentRecords(first: 100, sort: {key: ENTRY_DATE, direction: ASCENDING}) {"
                    + " nodes { __typename ... on CheckPaymentRecord { checkNumber } } } }")
            .at("/paymentRecords/nodes");

    assertThat(payout.path("status").asText()).isEqualTo("PAID");
    assertThat(parts.findValues("netAmount").stream().mapToInt(JsonNode::asInt).sum())
        .isEqualTo(payout.path("netAmount").asInt());
    assertThat(payments.findValuesAsText("__typename"))
        .contains(
            "CheckPaymentRecord",
            "BankTransferPaymentRecord",
            "ZellePaymentRecord",
            "JobberPaymentsCreditCardPaymentRecord",
            "JobberPaymentsRefundPaymentRecord");
    assertThat(payments.findValuesAsText("checkNumber")).isNotEmpty();
  }

  @Test
  @DisplayName("tags its three VIPs")
  void vips() throws Exception {
    var nodes =
        world
            .data(token, "{ clients(first: 100) { nodes { tags(first: 5) { nodes { label } } } } }")
            .at("/clients/nodes");

    assertThat(nodes.findValuesAsText("label")).containsExactly("VIP", "VIP", "VIP");
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

  private static double sum(JsonNode nodes) {
    return nodes.findValues("totalPrice").stream().mapToDouble(JsonNode::asDouble).sum();
  }
}
