package com.oodaloo.bench.cost;

import com.oodaloo.bench.world.MeteredWorld;
import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Trigger;
import com.oodaloo.local.meter.Meter;
import com.oodaloo.sandbox.company.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a system costs that serves nobody: schedules that find nothing, empty queues polled,
/// alarms, keys. Measured in a world without a firm, and counted in the templates.
final class FixedCosts {
  /// A twelfth of a year.
  static final Duration MONTH = Duration.ofHours(730).plusMinutes(30);

  private static final LocalDate SOME_DAY = LocalDate.of(2025, 1, 6);
  private static final int WARM = 2;
  private static final int ROUNDS = 8;

  private final Path project;
  private final Prices prices;

  FixedCosts(Path project, Prices prices) {
    this.project = project;
    this.prices = prices;
  }

  /// What one run of each scheduled function uses that finds nothing to do, by its id.
  Map<String, Usage> idleRuns(ToDoubleFunction<Meter.Invocation> millis) {
    World nobody = World.empty("Nobody", ZoneOffset.UTC, SOME_DAY);
    Map<String, Usage> runs = new HashMap<>();
    try (MeteredWorld world = MeteredWorld.of(nobody, project)) {
      world.live(Duration.ofHours(WARM * 6));
      world.reset();
      world.live(Duration.ofHours(ROUNDS * 6));
      Usage all = Metering.of(world, prices, millis);
      scheduledRuns(world.meter())
          .forEach((function, count) -> {
            Map<Usage.Line, Double> own = new HashMap<>();
            all.amounts()
                .forEach((line, amount) -> {
                  if (line.by().equals(function)) {
                    own.put(line, amount / count);
                  }
                });
            runs.put(function, new Usage(own));
          });
    }
    return runs;
  }

  /// How often each function was run by its schedule.
  static Map<String, Integer> scheduledRuns(Meter meter) {
    Map<String, Integer> runs = new HashMap<>();
    meter.invocations().stream()
        .filter(Meter.Invocation::isScheduled)
        .forEach(invocation -> runs.merge(invocation.function(), 1, Integer::sum));
    return runs;
  }

  /// A month of the system, without any firm.
  ///
  /// @param metrics how many metrics of its own its logs make
  Usage month(Stack stack, Map<String, Usage> idleRuns, int metrics) {
    Usage all = Usage.NOTHING;
    for (Function function : stack.functions()) {
      for (Trigger.Schedule schedule : function.triggers(Trigger.Schedule.class)) {
        double fired = firedInMonth(schedule);
        all =
            all.plus(idleRuns.getOrDefault(function.id(), Usage.NOTHING).times(fired))
                .plus(Usage.of(BilledItem.SCHEDULE, function.id(), fired));
      }
    }
    long polled =
        stack.functions().stream()
            .mapToLong(function -> function.triggers(Trigger.QueueTrigger.class).size())
            .sum();
    double polls = prices.of("assumed.polls-per-queue-month");
    return all.plus(Usage.of(BilledItem.EMPTY_POLL, polled + " queues", polled * polls))
        .plus(Usage.of(BilledItem.METRIC, "logs", metrics))
        .plus(declared(BilledItem.METRIC, "filters", "Type: AWS::Logs::MetricFilter"))
        .plus(declared(BilledItem.ALARM, "alarms", "Type: AWS::CloudWatch::Alarm"))
        .plus(declared(BilledItem.DASHBOARD, "dashboard", "Type: AWS::CloudWatch::Dashboard"))
        .plus(declared(BilledItem.KMS_KEY, "keys", "Type: AWS::KMS::Key"))
        .plus(Usage.of(BilledItem.SECRET, "secret", 1));
  }

  private static double firedInMonth(Trigger.Schedule schedule) {
    Instant begin = SOME_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = begin.plus(MONTH);
    int fired = 0;
    for (Instant next = schedule.next(begin); !next.isAfter(end); next = schedule.next(next)) {
      fired++;
    }
    return fired;
  }

  private Usage declared(BilledItem item, String by, String line) {
    long count =
        templates().stream()
            .mapToLong(text -> Pattern.compile(line).matcher(text).results().count())
            .sum();
    return Usage.of(item, by, (double) count);
  }

  private List<String> templates() {
    try (Stream<Path> nested = Files.list(project.resolve("infra"))) {
      return Stream.concat(Stream.of(project.resolve("template.yaml")), nested)
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(FixedCosts::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
