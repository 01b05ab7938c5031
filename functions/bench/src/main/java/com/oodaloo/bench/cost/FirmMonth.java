package com.oodaloo.bench.cost;

import com.oodaloo.bench.world.MeteredWorld;
import com.oodaloo.local.meter.Meter;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The demo firm's month, lived hour by hour: four weeks, some time after it connected.
///
/// @param firm what the firm used in a month, without what the system uses for nobody
/// @param system what the system uses for nobody in a month
/// @param millis the mean time of an invocation on this machine just now, by function, to be noted
///   where the machine had nothing else to do; the bill takes the noted times
/// @param vendorRequests what was asked of each vendor in the four weeks
record FirmMonth(
    Usage firm, Usage system, Map<String, Double> millis, Map<String, Integer> vendorRequests) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int WEEKS = 4;

  /// The names in a line of CloudWatch's embedded metric format.
  private static final Pattern METRIC = Pattern.compile("\"Name\":\"[^\"]+\"");

  /// @param age how many weeks the firm has been with us when the month begins
  static FirmMonth lived(Path project, Prices prices, int age) {
    FixedCosts fixed = new FixedCosts(project, prices);
    ToDoubleFunction<Meter.Invocation> noted = NotedMillis.read();
    Map<String, Usage> idle = fixed.idleRuns(noted);
    World company = DemoCompany.world(1, age + WEEKS + 1);
    try (MeteredWorld world = MeteredWorld.of(company, project)) {
      world.world().connect();
      world.hurry(WEEK.multipliedBy(age));
      world.reset();
      world.live(WEEK.multipliedBy(WEEKS));
      Usage used = Metering.of(world, prices, noted);
      return new FirmMonth(
          withoutIdle(used, idle, world.meter())
              .times((double) FixedCosts.MONTH.toHours() / WEEK.multipliedBy(WEEKS).toHours())
              .plus(stored(world, prices, age + WEEKS)),
          fixed.month(world.stack(), idle, metrics(world.meter())),
          means(world.meter()),
          world.door().asked());
    }
  }

  private static double measured(Meter.Invocation invocation) {
    return Math.max(1, invocation.took().toNanos() / 1e6);
  }

  static Usage withoutIdle(Usage used, Map<String, Usage> idle, Meter meter) {
    Usage own = used;
    for (Map.Entry<String, Integer> run : FixedCosts.scheduledRuns(meter).entrySet()) {
      own = own.minus(idle.getOrDefault(run.getKey(), Usage.NOTHING).times(run.getValue()));
    }
    return own;
  }

  /// A month's rows as many times as months are kept; a done event's row goes after a month.
  private static Usage stored(MeteredWorld world, Prices prices, int weeks) {
    double months = (double) WEEK.multipliedBy(weeks).toHours() / FixedCosts.MONTH.toHours();
    double bytes = 0;
    for (Map.Entry<String, Long> table : world.storedBytes().entrySet()) {
      boolean passing = table.getKey().equals("EventsTable");
      bytes += table.getValue() / months * (passing ? 1 : prices.of("assumed.months-kept"));
    }
    return Usage.of(BilledItem.STORED_GB, "tables", bytes / 1e9);
  }

  /// How many metrics the functions' logs make: each name of each function's embedded ones.
  private static int metrics(Meter meter) {
    Set<List<String>> names = new HashSet<>();
    meter.lines().stream()
        .filter(line -> line.text().contains("\"CloudWatchMetrics\""))
        .forEach(line ->
            METRIC
                .matcher(line.text())
                .results()
                .map(MatchResult::group)
                .forEach(name -> names.add(List.of(line.function(), name))));
    return names.size();
  }

  private static Map<String, Double> means(Meter meter) {
    Map<String, Double> sums = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Meter.Invocation invocation : meter.invocations()) {
      sums.merge(invocation.function(), measured(invocation), Double::sum);
      counts.merge(invocation.function(), 1, Integer::sum);
    }
    sums.replaceAll((function, sum) -> sum / counts.getOrDefault(function, 1));
    return Map.copyOf(sums);
  }
}
