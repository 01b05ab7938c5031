package com.oodaloo.handlers.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.ingest.AcceptWebhook;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.http.WebhookFunction;
import com.oodaloo.handlers.queue.QueueContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// More than five hundred hostile requests a sender, through the function that takes its webhooks.
@DisplayName("A hostile webhook")
class HostileRequestsTest {
  private final CountingPorts ports = new CountingPorts();
  private final QueueContext context = new QueueContext(10_000);

  static Stream<Sender> senders() {
    return Stream.of(new JobberSender(), new PlaidSender(), new StripeSender());
  }

  @ParameterizedTest
  @MethodSource("senders")
  @DisplayName("is refused, raises nothing, writes nothing and wakes nobody")
  void refused(Sender sender) throws IOException {
    List<Attack> attacks = Attack.on(sender);
    assertThat(attacks).hasSizeGreaterThan(500);

    List<String> accepted = new ArrayList<>();
    for (Attack attack : attacks) {
      int status = status(sender, attack.event(), Sender.NOW);
      if (status != 401 && status != 400) {
        accepted.add(attack.family() + " " + status);
      }
    }
    assertThat(accepted).isEmpty();
    assertThat(ports.calls()).isZero();
    assertThat(context.lines()).hasSize(attacks.size()).noneMatch(line -> line.contains("whsec"));
  }

  @ParameterizedTest
  @MethodSource("senders")
  @DisplayName("that repeats a genuine one writes no second row, and is refused when it is late")
  void replayed(Sender sender) throws IOException {
    byte[] event = sender.genuine().event();
    assertThat(status(sender, event, Sender.NOW)).isEqualTo(200);
    int once = ports.calls();
    for (int replay = 0; replay < 100; replay++) {
      assertThat(status(sender, event, Sender.NOW.plusSeconds(replay))).isEqualTo(200);
    }
    assertThat(ports.rows()).isEqualTo(1);
    assertThat(ports.calls()).isEqualTo(once + 100);

    int late = status(sender, event, Sender.NOW.plusSeconds(86_400));
    assertThat(late).isEqualTo(sender instanceof JobberSender ? 200 : 401);
    assertThat(ports.wakeups()).isEqualTo(1);
  }

  private int status(Sender sender, byte[] event, Instant now) throws IOException {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    var function =
        new WebhookFunction(
            "webhook",
            sender.reader(),
            new AcceptWebhook(ports.events(), ports.queue(), clock),
            clock);
    var answer = new ByteArrayOutputStream();
    function.handle(new ByteArrayInputStream(event), answer, context);
    JsonNode json = Json.parsed(answer.toByteArray()).orElseThrow();
    return json.path("statusCode").asInt();
  }
}
