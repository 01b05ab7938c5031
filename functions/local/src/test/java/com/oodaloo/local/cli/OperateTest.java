package com.oodaloo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.Oodaloo;
import com.oodaloo.cli.deployment.ProjectFolder;
import com.oodaloo.cli.deployment.TableCopies;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("An operator")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OperateTest {
  private static final World COMPANY = DemoCompany.world(1, 3);
  private static final Duration VISIBILITY = Duration.ofMinutes(13);

  private final LocalWorld world =
      LocalWorld.start(
          new WorldSettings(
              Stack.read(ProjectFolder.template()),
              new WorldSettings.Address(0, ""),
              new Engines.Choice.InMemory(),
              Mailbox.inMemory(),
              MovableClock.standingAt(LocalWorld.opening(COMPANY)),
              new WorldSettings.Company(COMPANY, 1),
              Map.of(),
              new SplittableRandom(1),
              HandlerMaker::new));
  @TempDir private Path folder = Path.of("");

  private String firm = "";
  private String said = "";

  @BeforeAll
  void connect() {
    firm = world.connect();
    world.advance(Duration.ofHours(7));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  @Order(1)
  @DisplayName("sees a firm that is well: its sources, when they were read, and empty queues")
  void well() {
    assertThat(oodaloo("doctor")).isZero();
    assertThat(said)
        .contains("firm " + firm + ": running", "jobber ", "plaid ", ": read 20")
        .contains("queue oodaloo-local-reconcile: 0 waiting", "1 firms, 0 to look at")
        .doesNotContain("never read", "Precision");
  }

  @Test
  @Order(2)
  @DisplayName("stops a firm: its events are recorded and wait")
  void paused() {
    assertThat(oodaloo("pause", "--firm", firm)).isZero();
    world.advance(Duration.ofDays(1));

    assertThat(oodaloo("doctor")).isEqualTo(1);
    assertThat(said).contains(": paused", "! PAUSED", "! EVENT_STUCK: jobber since");
  }

  @Test
  @Order(3)
  @DisplayName("lets it go on, and nothing that came meanwhile is missing")
  void resumed() {
    assertThat(oodaloo("resume", "--firm", firm)).isZero();
    world.advance(Duration.ofHours(8));

    assertThat(oodaloo("doctor")).isZero();
    assertThat(said).contains(": running").doesNotContain("EVENT_STUCK", "UNREAD");
    assertThat(oodaloo("pause", "--firm", "nobody")).isEqualTo(2);
  }

  @Test
  @Order(4)
  @DisplayName("has a firm's events served again, and first sees which")
  void replayed() {
    String[] span = {
      "replay", "--firm", firm, "--from", "2000-01-01T00:00:00Z", "--until", "2100-01-01T00:00:00Z"
    };
    assertThat(oodaloo(span)).isZero();
    assertThat(said).contains("would be replayed").contains("jobber#");
    String key = said.lines().filter(line -> line.startsWith("jobber#")).findFirst().orElseThrow();

    assertThat(oodaloo("replay", "--event", key, "--yes")).isZero();
    assertThat(said).contains("1 replayed");
    oodaloo("doctor");
    assertThat(said).contains("1 events open");
    world.advance(Duration.ofMinutes(5));
    oodaloo("doctor");
    assertThat(said).doesNotContain("1 events open");
    assertThat(oodaloo("replay", "--event", "jobber#nobody#2025-01-01#x", "--yes")).isEqualTo(1);
    assertThat(oodaloo("replay", "--event", "nonsense")).isEqualTo(2);
  }

  @Test
  @Order(5)
  @DisplayName("finds a bad message among the dead, its neighbours done, and brings it back")
  void poison() {
    world.engines().queues().send("ReconcileQueue", "what is this?");
    world.engines().queues().send("ReconcileQueue", "{\"firm\":\"" + firm + "\"}");
    world.settle();
    assertThat(world.engines().queues().size("ReconcileQueue")).as("the bad one alone").isOne();

    for (int delivery = 0; delivery < 9; delivery++) {
      world.advance(VISIBILITY);
    }
    assertThat(oodaloo("doctor")).isEqualTo(1);
    assertThat(said)
        .contains("dead oodaloo-local-reconcile-dead: 1", "13 letters, no wake-up")
        .contains("queue oodaloo-local-reconcile: 0 waiting", "1 dead letters")
        .doesNotContain("what is this?");

    assertThat(oodaloo("redrive", "--queue", "reconcile")).isZero();
    assertThat(said).contains("1 of 1 would be moved to oodaloo-local-reconcile");
    assertThat(oodaloo("redrive", "--queue", "reconcile", "--yes")).isZero();
    assertThat(said).contains("1 of 1 moved to oodaloo-local-reconcile");
    assertThat(world.engines().queues().size("ReconcileQueue")).isOne();
    assertThat(world.engines().queues().size("ReconcileDead")).isZero();
  }

  @Test
  @Order(6)
  @DisplayName("carries every row into other engines, where the firm is as well as here")
  void restored() {
    String file = folder.resolve("rows.ndjson").toString();
    assertThat(oodaloo("backup", file)).isZero();
    assertThat(said).matches("(?s)\\d{2,} rows written\\s*");
    String rows = said.replaceAll("\\D", "");
    oodaloo("doctor");
    List<String> here = said.lines().filter(line -> line.startsWith("  ")).toList();

    try (Engines other = engines()) {
      assertThat(at(other, "restore", file)).isZero();
      assertThat(said).startsWith(rows + " rows written, 0 there already");
      assertThat(at(other, "restore", file)).isZero();
      assertThat(said).startsWith("0 rows written, " + rows + " there already");
      at(other, "doctor");
      assertThat(said.lines().filter(line -> line.startsWith("  ")).toList()).isEqualTo(here);
    }
    assertThat(oodaloo("backup", file)).as("it is there").isEqualTo(2);
  }

  @Test
  @Order(7)
  @DisplayName("brings rows of an earlier schema to today's, and nothing else")
  void migrated() throws IOException {
    Stack stack = Stack.read(ProjectFolder.template());
    try (Engines other = engines();
        TableCopies here = world.engines().copies(stack);
        TableCopies there = other.copies(stack)) {
      List<String> today = here.lines();
      List<String> before = today.stream().map(OperateTest::ofSchemaOne).toList();
      there.load(before.iterator());
      int behind = Math.toIntExact(before.stream().filter(row -> !today.contains(row)).count());

      assertThat(at(other, "migrate")).isEqualTo(1);
      assertThat(said).startsWith(behind + " rows of an earlier schema, 0 brought");
      assertThat(behind).isGreaterThan(5);
      assertThat(at(other, "migrate", "--yes", "--max", "2")).isEqualTo(1);
      assertThat(at(other, "migrate", "--yes")).isZero();
      assertThat(there.lines()).isEqualTo(today);
    }
  }

  private static String ofSchemaOne(String row) {
    return row.replace("\"depositOpen\":{\"S\":\"0 USD\"},", "")
        .replace("\"v\":{\"N\":\"2\"}", "\"v\":{\"N\":\"1\"}");
  }

  private static Engines engines() {
    return Engines.start(
        Stack.read(ProjectFolder.template()),
        new Engines.Choice.InMemory(),
        Mailbox.inMemory(),
        Clock.systemUTC());
  }

  private int oodaloo(String... arguments) {
    return at(world.engines(), arguments);
  }

  private int at(Engines engines, String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = Oodaloo.commandLine(LocalOodaloo.commands());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--dynamodb", engines.dynamoDb().toString()));
    all.addAll(List.of("--sqs", engines.sqs().toString()));
    all.addAll(List.of("--now", world.now().toString()));
    int status = line.execute(all.toArray(String[]::new));
    said = out.toString();
    return status;
  }
}
