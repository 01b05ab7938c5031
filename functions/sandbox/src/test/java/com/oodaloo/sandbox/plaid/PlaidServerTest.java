package com.oodaloo.sandbox.plaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.LoopbackSandbox;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pretended Plaid")
class PlaidServerTest {
  private LoopbackSandbox world;

  @BeforeEach
  void open() throws Exception {
    world = new LoopbackSandbox(Misbehaviour.UNKNOWN_FIELDS, Misbehaviour.UNKNOWN_ENUM_VALUE);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @DisplayName("refuses a caller without its keys, and tokens it never gave out")
  void refuses() throws Exception {
    var noKeys =
        world.send(world.to("/plaid/accounts/get").POST(HttpRequest.BodyPublishers.ofString("{}")));
    var noToken = world.plaid("/accounts/get", fields().put("access_token", "access-other"));

    assertThat(noKeys.statusCode()).isEqualTo(400);
    assertThat(noKeys.body()).contains("INVALID_API_KEYS");
    assertThat(noToken.path("error_code").asText()).isEqualTo("INVALID_ACCESS_TOKEN");
    assertThat(
            world
                .plaid("/item/public_token/exchange", fields().put("public_token", "x"))
                .path("error_type")
                .asText())
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  @DisplayName(
      "gives link tokens, shows the item and its three accounts with their holders and owners")
  void accounts() throws Exception {
    var request = fields().put("client_name", "Oodaloo").put("language", "en");
    request.putArray("country_codes").add("US");
    var item = world.connectBank();
    var token = fields().put("access_token", item.path("access_token").asText());
    var accounts = world.plaid("/accounts/get", token).path("accounts");

    assertThat(world.plaid("/link/token/create", request).path("link_token").asText())
        .startsWith("link-sandbox-");
    assertThat(world.plaid("/item/get", token).at("/item/item_id")).isEqualTo(item.path("item_id"));
    assertThat(accounts.findValuesAsText("account_id"))
        .containsExactly("acc_business_001", "acc_savings_001", "acc_personal_001");
    assertThat(accounts.findValuesAsText("holder_category"))
        .containsExactly("business", "business", "personal");
    assertThat(world.plaid("/identity/get", token).at("/accounts/0/owners/0/names/0").asText())
        .isEqualTo("Precision Contractors LLC");
  }

  @Test
  @DisplayName("is not ready at the first call, and says so with an empty cursor")
  void notReady() throws Exception {
    var publicToken =
        world.plaid("/sandbox/public_token/create", fields()).path("public_token").asText();
    var item =
        world.plaid("/item/public_token/exchange", fields().put("public_token", publicToken));
    var first = world.plaid("/transactions/sync", LoopbackSandbox.sync(item, ""));

    assertThat(first.path("transactions_update_status").asText()).isEqualTo("NOT_READY");
    assertThat(first.path("next_cursor").asText()).isEmpty();
    assertThat(world.sandbox().nextEvent()).contains(world.now());
  }

  @Test
  @DisplayName(
      "gives the same rows whether they are asked for every day or all at the end, pages of any"
          + " size")
  void cursorLoop() throws Exception {
    var item = world.connectBank();
    var daily = new HashMap<String, JsonNode>();
    var cursor = "";
    for (var day = 0; day < 84; day++) {
      world.passes(Duration.ofDays(1));
      world.sandbox().advanceTo(world.now());
      cursor = drain(item, cursor, 500, daily);
    }
    var once = new HashMap<String, JsonNode>();
    drain(item, "", 37, once);

    assertThat(once).isEqualTo(daily);
    assertThat(once.size()).isBetween(235, 275);
    assertThat(once.values()).noneMatch(row -> row.path("pending").asBoolean());
    assertThat(once.values())
        .filteredOn(row -> !row.path("pending_transaction_id").isNull())
        .hasSizeGreaterThan(20);
  }

  @Test
  @DisplayName(
      "counts money in as negative, and carries the lump's payer, strange fields and a new word")
  void transactions() throws Exception {
    var item = world.connectBank();
    world.goTo(LoopbackSandbox.demo().end());
    world.sandbox().advanceTo(world.now());
    var rows = new HashMap<String, JsonNode>();
    drain(item, "", 500, rows);
    var lump = rows.getOrDefault("txn_ref_lump", fields());

    assertThat(lump.path("amount").asDouble()).isEqualTo(-20_000);
    assertThat(lump.at("/payment_meta/payer").asText()).isEqualTo("Northgate Property Group");
    assertThat(lump.has("x_impact_score")).isTrue();
    assertThat(rows.getOrDefault("txn_ref_personal", fields()).path("amount").asDouble())
        .isEqualTo(1_000);
    assertThat(rows.values().stream().map(row -> row.path("transaction_code").asText()))
        .contains("instant payment");
  }

  @Test
  @DisplayName("refuses a cursor of another login, and answers nothing for a removed one")
  void foreignCursor() throws Exception {
    var one = world.connectBank();
    var other = world.connectBank();
    var cursor =
        world
            .plaid("/transactions/sync", LoopbackSandbox.sync(one, ""))
            .path("next_cursor")
            .asText();
    world.plaid("/item/remove", fields().put("access_token", one.path("access_token").asText()));

    assertThat(
            world
                .plaid("/transactions/sync", LoopbackSandbox.sync(other, cursor))
                .path("error_code")
                .asText())
        .isEqualTo("INVALID_FIELD");
    assertThat(
            world
                .plaid("/transactions/sync", LoopbackSandbox.sync(one, ""))
                .path("error_code")
                .asText())
        .isEqualTo("ITEM_NOT_FOUND");
  }

  @Test
  @DisplayName("signs webhooks that verify under its published key, now, over the very bytes")
  void signatures() throws Exception {
    var item = world.connectBank();
    world.passes(Duration.ofDays(7));
    world.plaid(
        "/sandbox/item/fire_webhook",
        fields()
            .put("access_token", item.path("access_token").asText())
            .put("webhook_code", "SYNC_UPDATES_AVAILABLE"));
    var webhooks = world.sandbox().advanceTo(world.now());

    assertThat(webhooks).hasSizeGreaterThan(4);
    for (var webhook : webhooks) {
      verify(webhook);
    }
    assertThat(new String(webhooks.getFirst().body(), UTF_8))
        .contains("\n  \"webhook_code\" : \"SYNC_UPDATES_AVAILABLE\"");
  }

  private void verify(OutgoingWebhook webhook) throws Exception {
    var parts = List.of(webhook.headers().getOrDefault("Plaid-Verification", "").split("\\.", -1));
    var header = JsonWire.JSON.readTree(Base64.getUrlDecoder().decode(parts.get(0)));
    var claims = JsonWire.JSON.readTree(Base64.getUrlDecoder().decode(parts.get(1)));
    var key =
        world
            .plaid(
                "/webhook_verification_key/get",
                fields().put("key_id", header.path("kid").asText()))
            .path("key");
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(new ECPoint(number(key, "x"), number(key, "y")), p256())));
    signature.update((parts.get(0) + "." + parts.get(1)).getBytes(UTF_8));

    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.get(2)))).isTrue();
    assertThat(claims.path("request_body_sha256").asText())
        .isEqualTo(Macs.sha256Hex(webhook.body()));
    assertThat(claims.path("iat").asLong()).isEqualTo(world.now().getEpochSecond());
  }

  private String drain(JsonNode item, String from, int count, Map<String, JsonNode> rows)
      throws Exception {
    var cursor = from;
    JsonNode page;
    do {
      page =
          world.plaid("/transactions/sync", LoopbackSandbox.sync(item, cursor).put("count", count));
      page.path("added").forEach(row -> rows.put(row.path("transaction_id").asText(), row));
      page.path("removed").forEach(row -> rows.remove(row.path("transaction_id").asText()));
      cursor = page.path("next_cursor").asText();
    } while (page.path("has_more").asBoolean());
    return cursor;
  }

  private static ECParameterSpec p256() throws Exception {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
  }

  private static ObjectNode fields() {
    return JsonWire.JSON.createObjectNode();
  }
}
