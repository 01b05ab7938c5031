package com.oodaloo.sandbox.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.sandbox.LoopbackSandbox;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.wire.JsonWire;
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
  @DisplayName(
      "says words and fields that no contract names where it misbehaves, and in every demo")
  void wordsOfTomorrow() throws Exception {
    assertThat(Misbehaviour.mild())
        .contains(Misbehaviour.UNKNOWN_ENUM_VALUE, Misbehaviour.UNKNOWN_FIELDS);
    try (var strange =
        new LoopbackSandbox(Misbehaviour.UNKNOWN_ENUM_VALUE, Misbehaviour.UNKNOWN_FIELDS)) {
      var access = strange.connectJobber().path("access_token").asText();
      var answer = strange.graphql(access, "{ jobs(first: 50) { nodes { jobStatus } } }").body();

      assertThat(answer).contains("on_ice", "served_from").doesNotContain("active");
    }
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
    assertThat(body.at("/extensions/cost/requestedQueryCost").asInt()).isEqualTo(10_201);
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
}
