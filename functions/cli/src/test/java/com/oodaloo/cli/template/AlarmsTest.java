package com.oodaloo.cli.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.handlers.Measure;
import com.oodaloo.handlers.WorkLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// An alarm that nobody knows what to do about, or that can never ring, is none.
@DisplayName("The alarms and the dashboard")
class AlarmsTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Map<?, ?> RESOURCES =
      map(Yaml.read(ROOT.resolve("infra/observability.yaml"), "observability"), "Resources");

  /// What README promises of a running Oodaloo, in words that stand there, and what rings when it
  /// is not kept.
  private static final Map<String, List<String>> PROMISES =
      Map.of(
          "an unsent wake-up is made up for", List.of("SweepSilentAlarm", "StubbornEventsAlarm"),
          "a lost message within", List.of("JobberSyncAgeAlarm", "PlaidSyncAgeAlarm"),
          "one digest per firm", List.of("DigestSilentAlarm", "DigestsFailedAlarm"),
          "a cold webhook", List.of("JobberWebhookSlowAlarm", "JobberWebhookErrorAlarm"),
          "hostile requests", List.of("RefusedEventsAlarm"));

  @Test
  @DisplayName("each say what is the matter, and after \"Do:\" what to do")
  void runbook() {
    assertThat(alarms()).hasSizeGreaterThan(35);
    alarms()
        .forEach((id, alarm) ->
            assertThat(text(alarm, "AlarmDescription"))
                .as(id)
                .matches("\\S.{15,}\\. Do: .{20,}")
                .hasSizeLessThan(1024));
    assertThat(alarms().values())
        .allSatisfy(alarm -> assertThat(text(alarm, "AlarmActions")).contains("Alarms"));
  }

  @Test
  @DisplayName("ring on counts that the code really writes, under the name it writes them by")
  void emitted() throws IOException {
    String sources = sources();
    Map<String, Measure> measures =
        Arrays.stream(Measure.values())
            .collect(Collectors.toMap(Measure::metric, measure -> measure));
    List<Map<?, ?>> ours =
        alarms().values().stream()
            .filter(alarm -> text(alarm, "Namespace").equals(WorkLog.NAMESPACE))
            .toList();

    assertThat(ours).hasSizeGreaterThan(7);
    assertThat(ours)
        .allSatisfy(alarm -> {
          Measure measure = measures.get(text(alarm, "MetricName"));
          assertThat(measure).as(text(alarm, "MetricName")).isNotNull();
          assertThat(sources).contains("Measure." + measure);
          assertThat(text(alarm, "Dimensions"))
              .contains("Name=" + WorkLog.DIMENSION, "oodaloo-${Stage}-");
        });
  }

  @Test
  @DisplayName("show every count there is, and none that there is not")
  void dashboard() throws IOException {
    String body = text(map(properties("Dashboard"), "DashboardBody"), "Fn::Sub");
    JsonNode widgets =
        new ObjectMapper().readTree(body.replaceAll("\\$\\{[^}]+}", "x")).path("widgets");
    List<String> shown = new ArrayList<>();
    widgets
        .findValues("metrics")
        .forEach(list ->
            list.forEach(metric -> {
              if (metric.path(0).asText().equals(WorkLog.NAMESPACE)) {
                shown.add(metric.path(1).asText());
              }
            }));

    assertThat(widgets).hasSize(8);
    assertThat(shown)
        .containsOnly(Arrays.stream(Measure.values()).map(Measure::metric).toArray(String[]::new));
  }

  @Test
  @DisplayName("ring for each queue that is worked when a message waits, and when one is given up")
  void queues() {
    Stack stack = Stack.read(ROOT.resolve("template.yaml"));
    List<String> rung =
        alarms().values().stream()
            .map(alarm -> text(alarm, "MetricName") + " " + alarm.get("Dimensions"))
            .toList();
    List<String> worked =
        stack.queues().stream()
            .filter(queue -> queue.deadLetter() instanceof DeadLetter.To)
            .map(queue -> queue.name().replace("oodaloo-local-", "oodaloo-${Stage}-"))
            .toList();

    assertThat(worked).hasSize(4);
    assertThat(worked)
        .allSatisfy(name -> {
          assertThat(rung)
              .anyMatch(rings ->
                  rings.startsWith("ApproximateAgeOfOldestMessage ") && rings.contains(name + "}"));
          assertThat(rung)
              .anyMatch(rings ->
                  rings.startsWith("ApproximateNumberOfMessagesVisible ")
                      && rings.contains(name + "-dead}"));
        });
  }

  @Test
  @DisplayName("bring a canary back: ten of them at most, which are there for either packaging")
  void canary() {
    Map<?, ?> template = Yaml.read(ROOT.resolve("template.yaml"), "template");
    Map<?, ?> function = map(map(template, "Globals"), "Function");
    Map<?, ?> preference = map(function, "DeploymentPreference");

    List<?> gated = Objects.requireNonNull((List<?>) map(preference, "Alarms").get("Fn::If"));
    assertThat(gated.getFirst()).as("Gates=off leaves them out").isEqualTo("IsGated");
    assertThat(gated.get(1))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSizeBetween(5, 10)
        .doesNotHaveDuplicates();
    assertThat(function.get("AutoPublishAlias")).isEqualTo("live");
    for (String packaging : List.of("snapstart", "aot")) {
      assertThat(
              Stack.read(ROOT.resolve("template.yaml"), Map.of("Packaging", packaging)).functions())
          .hasSize(13);
    }
  }

  @Test
  @DisplayName("ring for each promise of README that only a running system can break")
  void promises() throws IOException {
    String readme = Files.readString(ROOT.resolve("functions/README.md"));
    PROMISES.forEach((promise, ids) -> {
      assertThat(readme).contains(promise);
      assertThat(alarms().keySet()).containsAll(ids);
    });
  }

  @Test
  @DisplayName("read lines as they are written: a function's log format is text")
  void plainText() throws IOException {
    assertThat(Files.readString(ROOT.resolve("template.yaml"))).doesNotContain("LogFormat");
  }

  private static Map<String, Map<?, ?>> alarms() {
    Map<String, Map<?, ?>> alarms = new TreeMap<>();
    for (Object id : RESOURCES.keySet()) {
      Map<?, ?> resource = map(RESOURCES, id.toString());
      if (text(resource, "Type").equals("AWS::CloudWatch::Alarm")) {
        alarms.put(id.toString(), properties(id.toString()));
      }
    }
    return alarms;
  }

  private static Map<?, ?> properties(String id) {
    return map(map(RESOURCES, id), "Properties");
  }

  private static Map<?, ?> map(Map<?, ?> from, String key) {
    return (Map<?, ?>) Objects.requireNonNull(from.get(key), key);
  }

  private static String text(Map<?, ?> from, String key) {
    return Objects.requireNonNull(from.get(key), key).toString();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files =
        Files.walk(ROOT.resolve("functions/handlers/src/main/java/com/oodaloo/handlers"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }
}
