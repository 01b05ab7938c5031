package com.oodaloo.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.FunctionHost;
import com.oodaloo.local.functions.LocalEnvironment;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The project's own template, with functions that only say that they were called.
final class LocalWorldTest {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");
  private static final World COMPANY = DemoCompany.world(1, 2);

  private final Map<String, Map<String, String>> environments = new TreeMap<>();

  private FunctionHost.Maker handlers(
      LocalEnvironment environment, Clock clock, RandomGenerator random) {
    assertThat(clock.instant()).isEqualTo(LocalWorld.opening(COMPANY));
    assertThat(random).isNotNull();
    return function -> handler(function, environment);
  }

  private RequestStreamHandler handler(Function function, LocalEnvironment environment) {
    environments.put(function.id(), environment.of(function));
    byte[] answer =
        "{\"statusCode\":200,\"body\":\"%s\"}"
            .formatted(function.id())
            .getBytes(StandardCharsets.UTF_8);
    return (_, output, _) -> output.write(answer);
  }

  private LocalWorld start() {
    return LocalWorld.start(
        new WorldSettings(
            Stack.read(TEMPLATE),
            new WorldSettings.Address(0, "http://localhost:8080"),
            new Engines.Choice.InMemory(),
            Mailbox.inMemory(),
            MovableClock.standingAt(LocalWorld.opening(COMPANY)),
            new WorldSettings.Company(COMPANY, 1),
            Map.of("PLAID_SECRET", "mine"),
            new SplittableRandom(1),
            this::handlers));
  }

  @Test
  @DisplayName("the template's routes, tables, queues and environments are there")
  void startsTheTemplate() {
    try (LocalWorld world = start()) {
      assertThat(world.open("/auth/jobber/start").body()).isEqualTo("JobberOauthFunction");
      assertThat(world.open("/tray/anything").body()).isEqualTo("TrayFunction");
      assertThat(world.open("/webhooks/jobber").status()).isEqualTo(404);
      assertThat(world.rows("EventsTable")).isZero();
      assertThat(world.links().all())
          .containsKeys(
              "tray",
              "mailbox",
              "timeMachine",
              "jobberWebhook",
              "plaidWebhook",
              "stripeWebhook",
              "jobberApi",
              "plaidApi",
              "dynamodb",
              "sqs")
          .containsEntry("mailbox", "http://localhost:8080/mailbox");
      environmentsAreLocal();
    }
  }

  private void environmentsAreLocal() {
    assertThat(environments).hasSize(13);
    Map<String, String> digest = environments.getOrDefault("DigestFunction", Map.of());
    assertThat(digest)
        .containsEntry("OODALOO_PUBLIC_URL", "http://localhost:8080")
        .containsEntry("OODALOO_TRAY_URL", "http://localhost:8080/tray")
        .containsEntry("OODALOO_JOBBER_DELAY_SECONDS", "0")
        .doesNotContainKey("PLAID_SECRET");
    assertThat(environments.getOrDefault("PlaidSyncFunction", Map.of()))
        .containsEntry("PLAID_SECRET", "mine");
    assertThat(digest.getOrDefault("OODALOO_QUEUE_RECONCILE", "")).startsWith("http://127.0.0.1:");
    assertThat(digest.getOrDefault("JOBBER_API_URL", "")).endsWith("/sandbox/jobber");
  }
}
