package com.oodaloo.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.meter.AwsCall;
import com.oodaloo.local.meter.Meter;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.Playback;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("What the roles allow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsTest {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");
  private static final Stack STACK = Stack.read(TEMPLATE);

  private final Set<String> granted = Grants.of(TEMPLATE);
  private final Set<String> used = used();

  @Test
  @DisplayName("is enough for everything the functions do in three weeks of the demo")
  void enough() {
    assertThat(used).as("used").hasSizeGreaterThan(50);
    assertThat(granted).as("used and not granted is refused in the cloud").containsAll(used);
  }

  @Test
  @DisplayName("is not more than that, but for what is listed with its reason")
  void noMore() {
    Set<String> unused = new TreeSet<>(granted);
    unused.removeAll(used);
    unused.removeIf(grant -> GrantReasons.of(grant).isPresent());

    assertThat(unused).as("granted, unused, and nobody says why").isEmpty();
    assertThat(GrantReasons.idle(granted)).as("reasons for what is not granted").isEmpty();
  }

  private static Set<String> used() {
    World company = DemoCompany.world(1, 3);
    Instant opening = LocalWorld.opening(company);
    Meter meter = new Meter();
    WorldSettings settings =
        new WorldSettings(
            STACK,
            new WorldSettings.Address(0, ""),
            new Engines.Choice.InMemory(),
            Mailbox.inMemory(),
            MovableClock.standingAt(opening),
            new WorldSettings.Company(company, 1),
            Map.of(),
            new SplittableRandom(1),
            meter.on(HandlerMaker::new));
    try (LocalWorld world = LocalWorld.start(settings)) {
      world.connect();
      world.play(new Playback.Course(opening, Duration.ZERO, _ -> {}, _ -> {}));
      world.open(world.links().tray());
    }
    return meter.calls().stream()
        .map(GrantsTest::grant)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String grant(AwsCall call) {
    Map<String, String> ids = new HashMap<>();
    STACK.tables().forEach(table -> ids.put(table.name(), table.id()));
    STACK.queues().forEach(queue -> ids.put(queue.name(), queue.id()));
    String name = call.resource().replaceFirst("/index/.*", "");
    String resource = call.resource().replace(name, ids.getOrDefault(name, name));
    return call.function()
        + " "
        + call.action()
        + " "
        + switch (call.action()) {
          case "ses:SendEmail" -> "mail";
          case "events:PutEvents" -> "Outcomes";
          default -> resource;
        };
  }
}
