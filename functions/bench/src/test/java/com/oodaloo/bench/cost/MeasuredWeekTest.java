package com.oodaloo.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.bench.world.MeteredWorld;
import com.oodaloo.bench.world.SignedWebhooks;
import com.oodaloo.bench.world.SignedWebhooks.Signed;
import com.oodaloo.local.functions.LocalSecrets;
import com.oodaloo.local.meter.AwsCall;
import com.oodaloo.local.world.WebhookPost;
import com.oodaloo.sandbox.company.DemoCompany;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The gate on dollars takes counts only: the milliseconds are noted ones. A figure far below the
/// noted one fails too, so that what was won is noted and cannot be lost again in silence.
///
/// What a function asks of AWS as it starts (its rehearsal before the snapshot; no secret, which
/// lie in the environment; no key, which webhooks do not need) is no part of a delivery.
@DisplayName("A measured week of the demo firm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeasuredWeekTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final double DEARER_MAX = 1.05;
  private static final double CHEAPER_MAX = 0.85;

  /// Put, send, mark.
  private static final List<String> ACCEPTED =
      List.of("dynamodb:PutItem", "sqs:SendMessage", "dynamodb:UpdateItem");

  private static final List<String> KNOWN = List.of("dynamodb:PutItem");

  private final Prices prices = Prices.lookedUp();
  private final Prices noted = Prices.read("noted.properties");
  private final SignedWebhooks webhooks = new SignedWebhooks(LocalSecrets.from(Map.of()));
  private final MeteredWorld world =
      MeteredWorld.of(DemoCompany.world(1, 2), PROJECT, MeasuredWeekTest::plaidTwice);

  private static WebhookPost plaidTwice(WebhookPost post) {
    return webhook ->
        webhook.path().contains("plaid")
            ? Math.max(post.post(webhook), post.post(webhook))
            : post.post(webhook);
  }

  @BeforeAll
  void live() {
    world.world().connect();
    world.hurry(Duration.ofDays(7));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  @Order(1)
  @DisplayName("is not more than 5 % dearer than noted, for all that the firm itself uses")
  void firm() {
    Usage used = Metering.of(world, prices, NotedMillis.read());

    assertThat(used.amounts().get(new Usage.Line(BilledItem.MAIL, "DigestFunction"))).isEqualTo(1);
    holds("firm-week", used);
  }

  @Test
  @Order(1)
  @DisplayName("is not more than 5 % dearer than noted, for all that is paid without any use")
  void system() {
    holds("system-month", new FixedCosts(PROJECT, prices).month(world.stack(), Map.of(), 0));
  }

  private void holds(String name, Usage used) {
    double dollars = noted.of(name);

    assertThat(used.dollars(prices))
        .as("%s, the dearest first: %s", name, used.billed(prices))
        .isBetween(dollars * CHEAPER_MAX, dollars * DEARER_MAX);
  }

  @Test
  @Order(2)
  @DisplayName("had webhooks of Jobber that asked three things of AWS before the answer, no more")
  void jobber() throws IOException, InterruptedException {
    assertThat(asked("JobberWebhookFunction"))
        .as("APP_CONNECT is answered without a trace")
        .contains(ACCEPTED)
        .containsOnly(ACCEPTED, List.of());

    world.reset();
    Signed event = webhooks.jobber("account", "item");
    assertThat(world.post(event)).isEqualTo(200);
    assertThat(world.post(event)).isEqualTo(200);
    assertThat(asked("JobberWebhookFunction")).containsExactly(ACCEPTED, KNOWN);
  }

  @Test
  @Order(1)
  @DisplayName("had webhooks of Plaid, each delivered twice: three things asked of AWS, then one")
  void plaid() {
    List<List<String>> asked = asked("PlaidWebhookFunction");

    assertThat(asked).containsOnly(ACCEPTED, KNOWN);
    assertThat(asked.stream().filter(ACCEPTED::equals).count())
        .isBetween(4L, asked.stream().filter(KNOWN::equals).count());
  }

  @Test
  @Order(3)
  @DisplayName("asks three things for Stripe's too, one when it is known, none when it is forged")
  void stripe() throws IOException, InterruptedException {
    world.reset();
    Signed event = webhooks.stripe("evt_1", world.world().now());

    assertThat(world.post(event)).isEqualTo(200);
    assertThat(world.post(event)).isEqualTo(200);
    assertThat(world.post(event.forged())).isEqualTo(401);

    assertThat(asked("StripeWebhookFunction")).containsExactly(ACCEPTED, KNOWN, List.of());
  }

  @Test
  @Order(3)
  @DisplayName("asks nothing of AWS for a forged webhook of Jobber or Plaid")
  void forged() throws IOException, InterruptedException {
    world.reset();

    assertThat(world.post(webhooks.jobber("account", "item").forged())).isEqualTo(401);
    assertThat(world.post(new Signed("/webhooks/plaid", "plaid-verification", "a.b.c", "{}")))
        .isEqualTo(401);

    assertThat(world.meter().invocations()).hasSize(2);
    assertThat(world.meter().calls()).isEmpty();
  }

  private List<List<String>> asked(String function) {
    return world.meter().invocations().stream()
        .filter(invocation -> invocation.function().equals(function))
        .map(invocation -> invocation.calls().stream().map(AwsCall::action).toList())
        .toList();
  }
}
