package com.oodaloo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sandbox")
class SandboxTest {
  @Test
  @DisplayName("plays the same weeks to the same bytes, signatures, duplicates and order included")
  void sameBytes() throws Exception {
    assertThat(play()).isEqualTo(play()).hasSizeGreaterThan(600);
  }

  @Test
  @DisplayName("tells nobody of the company's past, and of its weeks only who is connected")
  void silentPast() throws Exception {
    try (var world = new LoopbackSandbox()) {
      world.goTo(LoopbackSandbox.demo().end());
      assertThat(world.sandbox().advanceTo(world.now())).isEmpty();
      assertThat(world.sandbox().nextEvent()).isEmpty();
    }
  }

  private static List<String> play() throws Exception {
    var said = new ArrayList<String>();
    try (var world =
        new LoopbackSandbox(Misbehaviour.DUPLICATED_WEBHOOKS, Misbehaviour.OVERTAKING_WEBHOOKS)) {
      world.connectJobber();
      world.connectBank();
      while (world.sandbox().nextEvent().isPresent()) {
        world.goTo(world.sandbox().nextEvent().orElseThrow());
        for (var webhook : world.sandbox().advanceTo(world.now())) {
          said.add(
              webhook.at()
                  + webhook.path()
                  + new java.util.TreeMap<>(webhook.headers())
                  + new String(webhook.body(), UTF_8));
        }
      }
    }
    return said;
  }
}
