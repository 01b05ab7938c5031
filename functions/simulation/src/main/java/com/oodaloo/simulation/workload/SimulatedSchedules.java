package com.oodaloo.simulation.workload;

import static com.oodaloo.simulation.aws.MemoryDynamoDb.text;

import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Retries;
import com.oodaloo.simulation.world.Lambdas;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// EventBridge: the sweep every minute, the digests every hour, everybody's reading every six.
///
/// A minute or hour in which nothing is due in the table itself is passed over: the run would read
/// and end. What fails is tried twice more, as Lambda does with asynchronous events.
public final class SimulatedSchedules {
  private static final byte[] CLOCK =
      "{\"source\":\"aws.scheduler\"}".getBytes(StandardCharsets.UTF_8);
  private static final Due EVENTS = new Due("events", Set.of("0", "1", "2", "3"));
  private static final Due DIGESTS = new Due("firms", Set.of("digest"));
  private static final Due LEFT = new Due("firms", Set.of("erase", "left"));

  private final SimulatedWorld world;
  private final Map<Due, FirstDue> firstDue = new HashMap<>();

  public SimulatedSchedules(SimulatedWorld world) {
    this.world = world;
  }

  /// The rows of a table that one function asks the due index for.
  private record Due(String table, Set<String> shards) {}

  /// What of them is due first, as long as nothing was written there.
  private record FirstDue(long writes, Instant at) {}

  public void begin() {
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
              if (isDue(EVENTS) || isDue(LEFT)) {
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
              if (isDue(DIGESTS)) {
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

  private boolean isDue(Due due) {
    FirstDue first = firstDue.get(due);
    long writes = world.tables().writes(due.table());
    if (first == null || first.writes() != writes) {
      first = new FirstDue(writes, firstDue(due));
      firstDue.put(due, first);
    }
    return !first.at().isAfter(world.agenda().instant());
  }

  private Instant firstDue(Due due) {
    return world.tables().items(due.table()).stream()
        .filter(item -> due.shards().contains(text(item, "dueShard")))
        .map(item -> text(item, "dueAt"))
        .min(Comparator.naturalOrder())
        .map(Instant::parse)
        .orElse(Instant.MAX);
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
