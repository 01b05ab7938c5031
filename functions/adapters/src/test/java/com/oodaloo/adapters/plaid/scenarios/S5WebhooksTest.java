package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.plaid.CachedKeys;
import com.oodaloo.adapters.plaid.PlaidKeyEndpoint;
import com.oodaloo.adapters.plaid.PlaidWebhooks;
import com.oodaloo.adapters.plaid.VerificationKeys;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.ingest.AcceptWebhook;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.WakeDueSyncs;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Plaid scenarios 58-66: webhooks")
class S5WebhooksTest {
  private final BankStory story = new BankStory();

  @BeforeEach
  void connect() {
    story.connected();
    story.bank.plaid.unsent(story.clock.instant());
  }

  @AfterEach
  void close() {
    story.close();
  }

  private OutgoingWebhook news() {
    story.bank.teller().post(line("n" + story.clock.instant().getEpochSecond(), 5));
    return story.bank.plaid.unsent(story.clock.instant()).getFirst();
  }

  private Delivery read(byte[] body, String token) {
    return story.webhooks.read(body, Map.of("plaid-verification", token), story.clock.instant());
  }

  private static String token(OutgoingWebhook webhook) {
    return webhook.headers().getOrDefault("Plaid-Verification", "");
  }

  @Test
  @DisplayName("58 Genuine ones are believed over their raw bytes, pretty-printed as they are")
  void s58() {
    OutgoingWebhook webhook = news();
    byte[] again = Base64.getDecoder().decode(Base64.getEncoder().encodeToString(webhook.body()));

    assertThat(new String(webhook.body(), StandardCharsets.UTF_8)).contains("\n");
    assertThat(read(again, token(webhook))).isInstanceOf(Delivery.Genuine.class);
  }

  @ParameterizedTest(name = "59 {0}")
  @ValueSource(
      strings = {
        "tampered body",
        "wrong kid",
        "alg none",
        "alg HS256",
        "iat 301 s old",
        "iat 10 min ahead",
        "63-byte signature",
        "missing header"
      })
  @DisplayName("59 Everything else is refused, and nothing is enqueued")
  void s59(String trick) {
    OutgoingWebhook webhook = news();
    byte[] body = webhook.body().clone();
    List<String> parts = new ArrayList<>(List.of(token(webhook).split("\\.", -1)));
    switch (trick) {
      case "tampered body" -> body[3] = 'x';
      case "wrong kid" -> parts.set(0, header("ES256", "other"));
      case "alg none" -> parts.set(0, header("none", "k"));
      case "alg HS256" -> parts.set(0, header("HS256", "k"));
      case "iat 301 s old" -> story.clock.passes(Duration.ofSeconds(301));
      case "iat 10 min ahead" -> story.clock.passes(Duration.ofMinutes(-10));
      case "63-byte signature" -> parts.set(2, parts.get(2).substring(0, 84));
      default -> parts.clear();
    }
    assertThat(read(body, String.join(".", parts))).isInstanceOf(Delivery.Refused.class);
    assertThat(story.wakeups.events()).isEmpty();
  }

  private static String header(String alg, String kid) {
    String json = "{\"alg\":\"" + alg + "\",\"kid\":\"" + kid + "\",\"typ\":\"JWT\"}";
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("60 A thousand made-up key ids cost a bounded number of calls")
  void s60() {
    AtomicInteger asked = new AtomicInteger();
    CachedKeys keys =
        new CachedKeys((_, _) -> {
          asked.incrementAndGet();
          return Optional.empty();
        });
    int silent = 0;
    for (int i = 0; i < 1_000; i++) {
      try {
        assertThat(keys.find("kid" + i, story.clock.instant())).isEmpty();
      } catch (Unavailable expected) {
        silent++;
      }
    }
    assertThat(asked.get()).isEqualTo(10);
    assertThat(silent).isEqualTo(990);
  }

  @Test
  @DisplayName("60b A key is fetched once, and asked about again within a day to learn its end")
  void s60b() {
    AtomicInteger asked = new AtomicInteger();
    VerificationKeys real = new PlaidKeyEndpoint(story.bank.calls());
    PlaidWebhooks webhooks =
        new PlaidWebhooks(
            new CachedKeys((kid, now) -> {
              Optional<PublicKey> expired = Optional.empty();
              return asked.incrementAndGet() == 1 ? real.find(kid, now) : expired;
            }));
    for (int i = 0; i < 5; i++) {
      OutgoingWebhook webhook = news();
      assertThat(reading(webhooks, webhook)).isInstanceOf(Delivery.Genuine.class);
    }
    assertThat(asked.get()).isEqualTo(1);
    story.clock.passes(Duration.ofHours(2));
    assertThat(reading(webhooks, news())).isInstanceOf(Delivery.Refused.class);
  }

  private Delivery reading(PlaidWebhooks webhooks, OutgoingWebhook webhook) {
    return webhooks.read(
        webhook.body(), Map.of("plaid-verification", token(webhook)), story.clock.instant());
  }

  @Test
  @DisplayName("61 Keys cannot be fetched: nobody can say, so that Plaid sends again")
  void s61() {
    story.bank.troubles().always("/webhook_verification_key/get", PlaidFault.INTERNAL);
    OutgoingWebhook webhook = news();

    assertThat(story.read(webhook)).isInstanceOf(Delivery.Unproved.class);
  }

  @Test
  @DisplayName("62 Three times and out of order: the same final state")
  void s62() {
    OutgoingWebhook first = news();
    story.clock.passes(Duration.ofSeconds(1));
    OutgoingWebhook second = news();
    List<AcceptWebhook.Outcome> outcomes = new ArrayList<>();
    for (OutgoingWebhook webhook : List.of(second, first, second, second)) {
      if (story.read(webhook) instanceof Delivery.Genuine(var event)) {
        outcomes.add(new AcceptWebhook(story.events, story.wakeups, story.clock).accept(event));
      }
    }
    assertThat(outcomes)
        .containsExactly(
            AcceptWebhook.Outcome.ACCEPTED,
            AcceptWebhook.Outcome.ACCEPTED,
            AcceptWebhook.Outcome.DUPLICATE,
            AcceptWebhook.Outcome.DUPLICATE);
    story.clock.passes(Duration.ofSeconds(10));
    SyncRequest request = new SyncRequest(story.item(), story.wakeups.events());
    assertThat(story.syncer(story.bank.feed()).drain(request))
        .isInstanceOf(SyncOutcome.Synced.class);
    assertThat(story.syncer(story.bank.feed()).drain(request))
        .isEqualTo(new SyncOutcome.AlreadyDone());
    assertThat(story.lines()).hasSize(2);
  }

  @Test
  @DisplayName("63 Kinds nobody here reads: answered, not enqueued")
  void s63() {
    story.call(
        "sandbox/item/fire_webhook",
        Map.of("access_token", story.token(), "webhook_code", "DEFAULT_UPDATE"));
    OutgoingWebhook webhook = story.bank.plaid.unsent(story.clock.instant()).getFirst();

    assertThat(story.read(webhook)).isInstanceOf(Delivery.Ignored.class);
  }

  @Test
  @DisplayName("64 An item nobody knows is closed; another environment's webhook finds no key")
  void s64() {
    assertThat(story.syncer(story.bank.feed()).drain(new SyncRequest("item-of-nobody", List.of())))
        .isEqualTo(new SyncOutcome.UnknownFirm());
    PlaidWebhooks elsewhere = new PlaidWebhooks(new CachedKeys((_, _) -> Optional.empty()));
    assertThat(reading(elsewhere, news())).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  @DisplayName("65 Verified and recorded well within a second")
  void s65() {
    OutgoingWebhook webhook = news();
    long began = System.nanoTime();
    if (story.read(webhook) instanceof Delivery.Genuine(var event)) {
      new AcceptWebhook(story.events, story.wakeups, story.clock).accept(event);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    assertThat(story.wakeups.events()).hasSize(1);
  }

  @Test
  @DisplayName("66 No webhook for hours: the schedule reads all the same")
  void s66() {
    story.bank.teller().post(line("quiet", 5));
    WakeDueSyncs wake = new WakeDueSyncs(story.connections, story.wakeups, story.clock);
    wake.wake(Source.PLAID);
    story.clock.passes(Duration.ofHours(7));
    assertThat(wake.wake(Source.PLAID)).isEqualTo(1);
    story.sync();

    assertThat(story.told()).containsExactly("quiet POSTED");
  }
}
