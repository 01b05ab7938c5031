package com.oodaloo.bench.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// EventBridge: the sweep every minute, the digests every hour, everybody's reading every six.
///
/// A minute or hour in which nothing is due in the table itself is passed over: the run would read
/// and end. What fails is tried twice more, as Lambda does with asynchronous events.
final class Schedules {
  private static final byte[] CLOCK =
      "{\"source\":\"aws.scheduler\"}".getBytes(StandardCharsets.UTF_8);
  private static final String NEVER = "9999";

  private final World world;
  private final Map<String, FirstDue> firstDue = new HashMap<>();

  Schedules(World world) {
    this.world = world;
  }

  /// What is due first in a table, as long as nothing was written there.
  private record FirstDue(long writes, String at) {}

  void begin() {
    Instant start = world.agenda().instant();
    sweep(start.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1)));
    digest(start.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)));
    drain(LambdaName.JOBBER_SYNC, start.plus(Duration.ofMinutes(95)));
    drain(LambdaName.PLAID_SYNC, start.plus(Duration.ofMinutes(125)));
    drain(LambdaName.STRIPE_SYNC, start.plus(Duration.ofMinutes(155)));
  }

  private void sweep(Instant at) {
    world
        .agenda()
        .at(
            at,
            () -> {
              if (isDue("events")) {
                run(LambdaName.SWEEP, 0);
              }
              sweep(at.plus(Duration.ofMinutes(1)));
            });
  }

  private void digest(Instant at) {
    world
        .agenda()
        .at(
            at,
            () -> {
              if (isDue("firms")) {
                run(LambdaName.DIGEST, 0);
              }
              digest(at.plus(Duration.ofHours(1)));
            });
  }

  private void drain(LambdaName function, Instant at) {
    world
        .agenda()
        .at(
            at,
            () -> {
              run(function, 0);
              drain(function, at.plus(Duration.ofHours(6)));
            });
  }

  private boolean isDue(String table) {
    FirstDue first = firstDue.get(table);
    long writes = world.tables().writes(table);
    if (first == null || first.writes() != writes) {
      first = new FirstDue(writes, firstDue(table));
      firstDue.put(table, first);
    }
    return first.at().compareTo(world.agenda().instant().toString().substring(0, 19)) <= 0;
  }

  private String firstDue(String table) {
    return world.tables().items(table).stream()
        .filter(item -> !isConnection(item) && item.containsKey("dueAt"))
        .map(item -> item.get("dueAt").s().substring(0, 19))
        .min(Comparator.naturalOrder())
        .orElse(NEVER);
  }

  private static boolean isConnection(Map<String, AttributeValue> item) {
    return item.containsKey("account");
  }

  private void run(LambdaName function, int attempt) {
    world
        .lambdas()
        .invoke(
            function,
            CLOCK,
            ended -> {
              if (!(ended instanceof Lambdas.Ended.Answered)) {
                new Retries(world.agenda(), Duration.ofMinutes(1), 3)
                    .again(attempt, number -> run(function, number));
              }
            });
  }
}
