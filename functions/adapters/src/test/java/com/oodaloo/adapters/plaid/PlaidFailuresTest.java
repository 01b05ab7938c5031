package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaidFailuresTest {
  private final Loopback server = new Loopback();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @DisplayName("Each error ends as what the caller may do about it")
  @CsvSource({
    "400,TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION,MUTATION",
    "400,ITEM_LOGIN_REQUIRED,UNAUTHORIZED",
    "400,ITEM_NOT_FOUND,UNAUTHORIZED",
    "400,USER_PERMISSION_REVOKED,UNAUTHORIZED",
    "400,INSTITUTION_NO_LONGER_SUPPORTED,UNAUTHORIZED",
    "400,INVALID_API_KEYS,PROTOCOL",
    "400,INVALID_ACCESS_TOKEN,PROTOCOL",
    "400,INSTITUTION_REGISTRATION_REQUIRED,PROTOCOL",
    "400,BRAND_NEW_CODE,PROTOCOL",
    "404,,PROTOCOL",
    "429,TRANSACTIONS_SYNC_LIMIT,60",
    "400,RATE_LIMIT,60",
    "429,,60",
    "400,INSTITUTION_DOWN,300",
    "400,INSTITUTION_NOT_RESPONDING,300",
    "503,PLANNED_MAINTENANCE,300",
    "500,INTERNAL_SERVER_ERROR,30",
    "502,,30"
  })
  void codes(int status, String code, String expected) {
    String body =
        code == null
            ? "<html>secret-hush</html>"
            : "{\"error_type\":\"BRAND_NEW\",\"error_code\":\"%s\",\"error_message\":\"access-hush\"}"
                .formatted(code);
    server.says(status, body);
    assertThat(outcome(failure())).isEqualTo(expected);
  }

  @Test
  @DisplayName("A cursor of another item means: read everything again")
  void cursor() {
    server
        .says(
            400,
            "{\"error_code\":\"INVALID_FIELD\",\"error_message\":\"cursor not associated with"
                + " access_token\"}")
        .says(400, "{\"error_code\":\"INVALID_FIELD\",\"error_message\":\"count is too large\"}");
    assertThat(outcome(failure())).isEqualTo("CURSOR");
    assertThat(outcome(failure())).isEqualTo("PROTOCOL");
  }

  @Test
  @DisplayName("A longer pause that is asked for is kept")
  void retryAfter() {
    server.says(new Loopback.Answer(429, Map.of("Retry-After", "90"), "", Duration.ZERO));
    assertThat(outcome(failure())).isEqualTo("90");
  }

  @ParameterizedTest
  @DisplayName("A request is sent once: no repeat on 408 or 503, no redirect with our secret")
  @CsvSource({"408,0", "503,0", "301,0", "302,0", "303,0", "307,0", "308,0"})
  void once(int status, String retryAfter) {
    server.says(
        new Loopback.Answer(
            status,
            Map.of("Retry-After", retryAfter, "Location", server.at("/elsewhere").toString()),
            "",
            Duration.ZERO));
    assertThat(failure()).isInstanceOfAny(Unavailable.class, Rejected.class);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  @DisplayName("A body that never ends is given up in time")
  void stalled() {
    server.says(new Loopback.Answer(200, Map.of(), "{}", Duration.ofSeconds(20)));
    long start = System.nanoTime();
    assertThat(failure()).isInstanceOf(Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  @DisplayName("Nobody at the other end is unavailable")
  void nobody() {
    server.close();
    assertThat(failure()).isInstanceOf(Unavailable.class);
  }

  @Test
  @DisplayName(
      "The message names the code, the call and Plaid's request, for the engineer who reads it")
  void message() {
    server.says(400, "{\"error_code\":\"ITEM_LOCKED\",\"request_id\":\"r7\"}");
    assertThat(failure())
        .hasMessage("Plaid answered 400 ITEM_LOCKED to transactions/sync, request r7");
  }

  /// Fails the test when any secret stands anywhere in the failure.
  private Throwable failure() {
    PlaidAccess access =
        new PlaidAccess(
            URI.create(server.at("").toString()),
            new Secret("client-1"),
            new Secret("secret-hush"),
            Duration.ofSeconds(1));
    PlaidBank bank = new PlaidBank(new PlaidCalls(access), (_, _) -> {});
    Throwable failure = catchThrowable(() -> bank.sync(Tokens.lasting("access-hush"), "c1"));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("hush");
    return failure;
  }

  private static String outcome(Throwable failure) {
    return failure instanceof Unavailable unavailable
        ? Long.toString(unavailable.retryAfter().toSeconds())
        : ((Rejected) failure).reason().name();
  }
}
