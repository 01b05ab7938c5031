package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Connecting to Jobber")
class JobberOauthTest {
  private static final Instant NOW = Instant.parse("2025-01-06T14:00:00Z");
  private static final URI CALLBACK = URI.create("https://oodaloo.example/auth/jobber/callback");

  private PretendJobber jobber;
  private JobberOauth oauth;

  @BeforeEach
  void start() throws IOException {
    jobber = new PretendJobber();
    oauth = new JobberOauth(jobber.access(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    jobber.close();
  }

  @Test
  @DisplayName("begins at Jobber with our id, our callback and our state, each encoded")
  void authorizeUrl() {
    assertThat(oauth.authorizeUrl("a+b/c=", CALLBACK))
        .hasPath("/api/oauth/authorize")
        .hasParameter("response_type", "code")
        .hasParameter("client_id", "app-id")
        .hasParameter("redirect_uri", CALLBACK.toString())
        .hasParameter("state", "a+b/c=");
  }

  @Test
  @DisplayName("trades the code for tokens that end when the access token itself says")
  void exchange() {
    var access = jwt("{\"exp\":1736175600}");
    jobber.answers("{\"access_token\":\"%s\",\"refresh_token\":\"r1\"}".formatted(access));

    assertThat(oauth.exchange("c0de", CALLBACK))
        .isEqualTo(new Tokens(access, "r1", Instant.ofEpochSecond(1_736_175_600)));
    assertThat(jobber.asked.getFirst().path()).isEqualTo("/api/oauth/token");
    assertThat(jobber.asked.getFirst().body().split("&"))
        .contains("grant_type=authorization_code", "code=c0de", "client_secret=app-secret")
        .contains("redirect_uri=https%3A%2F%2Foodaloo.example%2Fauth%2Fjobber%2Fcallback");
  }

  @Test
  @DisplayName("keeps the new refresh token: the old one is dead")
  void refreshRotates() {
    jobber.answers("{\"access_token\":\"opaque\",\"refresh_token\":\"r2\",\"warning\":\"w\"}");

    var tokens = oauth.refresh(new Tokens("old", "r1", NOW));

    assertThat(tokens.refresh()).isEqualTo("r2");
    assertThat(tokens.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
    assertThat(jobber.asked.getFirst().body().split("&"))
        .contains("grant_type=refresh_token", "refresh_token=r1");
  }

  @Test
  @DisplayName("with a dead refresh token is UNAUTHORIZED, whether Jobber says 400 or 401")
  void deadRefreshToken() {
    jobber
        .answers(401, "{\"error\":\"invalid_grant\"}")
        .answers(400, "{\"error\":\"invalid_grant\"}");

    for (int i = 0; i < 2; i++) {
      var failure =
          catchThrowableOfType(Rejected.class, () -> oauth.refresh(new Tokens("old", "r1", NOW)));
      assertThat(failure.reason()).isEqualTo(Rejected.Reason.UNAUTHORIZED);
    }
  }

  @Test
  @DisplayName("refused for any other reason is tried again: no owner connects anew for a firewall")
  void refusedOtherwise() {
    jobber
        .answers(401, "{\"error\":\"invalid_client\"}")
        .answers(301, "")
        .answers(403, "<html>Attention Required!</html>")
        .answers(404, "")
        .answers(405, "{}")
        .answers(400, "{\"error\":\"invalid_request\"}");

    for (int i = 0; i < 6; i++) {
      var failure =
          catchThrowableOfType(
              Unavailable.class, () -> oauth.refresh(new Tokens("old", "r1", NOW)));
      assertThat(failure.getMessage()).doesNotContain("html");
    }
  }

  @Test
  @DisplayName("learns the firm: its name, the zone of its user, the currency of its country")
  void account() {
    jobber.answers(
        """
        {"data":{"account":{"id":"QWNjLzE=","name":"Precision Contractors LLC","countryCode":"US",
        "createdAt":"2020-01-01T00:00:00Z"},"user":{"id":"VQ==","isAccountAdmin":true,
        "timezone":"America/Denver","email":{"raw":"owner@precision.example"}}}}\
        """);

    var facts = oauth.account(PretendJobber.TOKENS);

    assertThat(facts.id()).isEqualTo("QWNjLzE");
    assertThat(facts.name()).isEqualTo("Precision Contractors LLC");
    assertThat(facts.zone()).isEqualTo(ZoneId.of("America/Denver"));
    assertThat(facts.currency()).isEqualTo(Currency.getInstance("USD"));
    assertThat(facts.email()).isEqualTo("owner@precision.example");
  }

  private static String jwt(String payload) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }
}
