package com.oodaloo.local.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.local.SmallStack;
import com.oodaloo.local.engines.EngineQueues;
import com.oodaloo.local.engines.SharedEngines;
import com.oodaloo.local.functions.InvocationFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class QueuePumpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LIMIT = 1_000;

  private final EngineQueues queues = SharedEngines.engines().queues();
  private final List<String> seen = new ArrayList<>();
  private final Set<String> bad = new HashSet<>();
  private Instant now = Instant.parse("2025-01-06T14:00:00Z");
  private final QueuePump pump = new QueuePump(SmallStack.stack(), queues, this::work, () -> now);

  private byte[] work(String function, byte[] event) {
    assertThat(function).isEqualTo("WorkFunction");
    var failures = JSON.createObjectNode();
    var list = failures.putArray("batchItemFailures");
    for (JsonNode record : read(event).path("Records")) {
      String body = record.path("body").asText();
      seen.add(body);
      if (body.equals("boom") && bad.contains(body)) {
        throw new InvocationFailed(function, new IllegalStateException("boom"));
      }
      if (bad.contains(body)) {
        list.addObject().put("itemIdentifier", record.path("messageId").asText());
      }
    }
    return failures.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode read(byte[] event) {
    try {
      return JSON.readTree(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void empty() {
    for (String queue : List.of(SmallStack.QUEUE, SmallStack.DEAD)) {
      now = now.plus(Duration.ofDays(1));
      bad.clear();
      pump.pumpUntilQuiet(LIMIT);
      queues.delete(queue, queues.receive(queue, 10));
    }
  }

  @Test
  @DisplayName("one message in twenty is delivered twice, the same ones every time")
  void twice() {
    IntStream.range(100, 140).forEach(n -> queues.send(SmallStack.QUEUE, "m" + n));
    assertThat(pump.pumpUntilQuiet(LIMIT)).isInstanceOf(Pumping.Quiet.class);
    assertThat(seen).hasSize(42);
    assertThat(seen.stream().filter(body -> body.equals("m119"))).hasSize(2);
    assertThat(seen.stream().filter(body -> body.equals("m139"))).hasSize(2);
    assertThat(pump.deliveredTwice()).isEqualTo(2);
    assertThat(queues.size(SmallStack.QUEUE)).isZero();
  }

  @Test
  @DisplayName(
      "only the message that failed comes back, once its visibility has passed on the clock")
  void partialFailure() {
    bad.add("m2");
    List.of("m1", "m2", "m3").forEach(body -> queues.send(SmallStack.QUEUE, body));
    pump.pumpUntilQuiet(LIMIT);
    pump.pumpUntilQuiet(LIMIT);
    assertThat(seen).containsExactly("m1", "m2", "m3");
    bad.clear();
    now = now.plusSeconds(60);
    pump.pumpUntilQuiet(LIMIT);
    assertThat(seen).containsExactly("m1", "m2", "m3", "m2");
    assertThat(queues.size(SmallStack.QUEUE)).isZero();
  }

  @Test
  @DisplayName("a function that throws keeps its whole batch in the queue")
  void thrown() {
    bad.add("boom");
    queues.send(SmallStack.QUEUE, "boom");
    queues.send(SmallStack.QUEUE, "calm");
    pump.pumpUntilQuiet(LIMIT);
    assertThat(queues.size(SmallStack.QUEUE)).isEqualTo(2);
    assertThat(pump.failures()).isEqualTo(2);
  }

  @Test
  @DisplayName("a message that never works is dead-lettered after five receipts")
  void deadLetter() {
    bad.add("poison");
    queues.send(SmallStack.QUEUE, "poison");
    for (int attempt = 0; attempt < 7; attempt++) {
      pump.pumpUntilQuiet(LIMIT);
      now = now.plusSeconds(60);
    }
    assertThat(seen).hasSize(5);
    assertThat(queues.receive(SmallStack.DEAD, 10)).extracting("body").containsExactly("poison");
  }

  @Test
  @DisplayName("an answer that names a message outside the batch fails the batch, as with Lambda")
  void strangeAnswer() {
    queues.send(SmallStack.QUEUE, "x");
    var strange =
        new QueuePump(
            SmallStack.stack(),
            queues,
            (_, _) ->
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"?\"}]}"
                    .getBytes(StandardCharsets.UTF_8),
            () -> now);
    strange.pumpUntilQuiet(LIMIT);
    assertThat(strange.failures()).isEqualTo(1);
    now = now.plusSeconds(60);
    strange.pumpUntilQuiet(0);
    pump.pumpUntilQuiet(LIMIT);
  }

  @Test
  @DisplayName("queues that feed themselves end at the limit")
  void busy() {
    queues.send(SmallStack.QUEUE, "again");
    var feeding =
        new QueuePump(
            SmallStack.stack(),
            queues,
            (_, _) -> {
              queues.send(SmallStack.QUEUE, "again");
              return "{}".getBytes(StandardCharsets.UTF_8);
            },
            () -> now);
    assertThat(feeding.pumpUntilQuiet(7)).isInstanceOf(Pumping.StillBusy.class);
  }
}
