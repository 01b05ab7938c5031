package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class PlaidKeysTest {
  private static final Instant NOW = Instant.parse("2025-01-16T12:00:00Z");
  private static final String UNKNOWN =
      """
      {"error_type":"INVALID_INPUT","error_code":"INVALID_WEBHOOK_VERIFICATION_KEY_ID"}
      """;

  private final Loopback server = new Loopback();
  private final CachedKeys keys =
      new CachedKeys(
          new PlaidKeyEndpoint(
              new PlaidCalls(
                  new PlaidAccess(
                      server.at("/sandbox/plaid"),
                      new Secret("client"),
                      new Secret("hush"),
                      Duration.ofSeconds(2)))));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @DisplayName("A key is fetched once, below the base URL's own path, also by many at a time")
  void once() {
    PlaidSigner signer = new PlaidSigner("key-1");
    server.says(200, signer.jwk("null"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 50).forEach(_ -> threads.execute(() -> keys.find("key-1", NOW)));
    }
    assertThat(keys.find("key-1", NOW)).contains(signer.key());
    assertThat(server.asked()).hasSize(1);
    assertThat(server.asked().getFirst().path())
        .isEqualTo("/sandbox/plaid/webhook_verification_key/get");
  }

  @Test
  @DisplayName("A rotated key is found, and the old one refused once it is known to be expired")
  void rotated() {
    PlaidSigner old = new PlaidSigner("key-1");
    PlaidSigner young = new PlaidSigner("key-2");
    server.says(200, old.jwk("null")).says(200, young.jwk("null")).says(200, old.jwk("1737028800"));
    assertThat(keys.find("key-1", NOW)).isPresent();
    assertThat(keys.find("key-2", NOW)).contains(young.key());
    assertThat(keys.find("key-1", NOW.plus(CachedKeys.FRESH_FOR))).isEmpty();
  }

  @Test
  @DisplayName("A thousand made-up key ids cost ten calls a minute, and the known key still serves")
  void flood() {
    server.says(200, new PlaidSigner("key-1").jwk("null")).says(400, UNKNOWN);
    assertThat(keys.find("key-1", NOW)).isPresent();
    for (int i = 0; i < 9; i++) {
      assertThat(keys.find("made-up-" + i, NOW)).isEmpty();
    }
    for (int i = 9; i < 1_000; i++) {
      String kid = "made-up-" + i;
      assertThatThrownBy(() -> keys.find(kid, NOW)).isInstanceOf(Unavailable.class);
    }
    assertThat(keys.find("made-up-3", NOW)).isEmpty();
    assertThat(keys.find("key-1", NOW)).isPresent();
    assertThat(server.asked()).hasSize(CachedKeys.QUESTIONS_MAX);
  }

  @Test
  @DisplayName("While Plaid is silent a key of less than a day serves, a new one is unavailable")
  void outage() {
    server.says(200, new PlaidSigner("key-1").jwk("null")).says(500, "<html>");
    assertThat(keys.find("key-1", NOW)).isPresent();
    assertThat(keys.find("key-1", NOW.plus(Duration.ofHours(23)))).isPresent();
    assertThatThrownBy(() -> keys.find("key-1", NOW.plus(Duration.ofHours(25))))
        .isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> keys.find("key-2", NOW)).isInstanceOf(Unavailable.class);
  }

  @Test
  @DisplayName("Our own bad credentials are no reason to call a sender a liar")
  void credentials() {
    server.says(400, "{\"error_code\":\"INVALID_API_KEYS\"}");
    assertThatThrownBy(() -> keys.find("key-1", NOW)).isInstanceOf(Unavailable.class);
  }

  @Test
  @DisplayName("A key of another name, kind or off the curve is no key")
  void strange() {
    String good = new PlaidSigner("key-1").jwk("null");
    server
        .says(200, good.replace("key-1", "key-9"))
        .says(200, good.replace("P-256", "P-384"))
        .says(200, good.replaceAll("\"y\":\"..", "\"y\":\"zz"));
    assertThat(keys.find("key-1", NOW)).isEmpty();
    assertThat(keys.find("key-1", NOW.plus(CachedKeys.UNKNOWN_FOR))).isEmpty();
    assertThat(keys.find("key-1", NOW.plus(CachedKeys.UNKNOWN_FOR.multipliedBy(2)))).isEmpty();
    assertThat(server.asked()).hasSize(3);
  }
}
