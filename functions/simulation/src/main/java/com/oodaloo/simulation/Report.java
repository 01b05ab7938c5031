package com.oodaloo.simulation;

import com.oodaloo.simulation.checks.Recovery;
import com.oodaloo.simulation.faults.FaultPoint;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// What came of many worlds together. Any number of workers may add to it.
final class Report {
  private static final int SHOWN_MAX = 20;

  private final Map<FaultPoint, Long> strikable = new ConcurrentSkipListMap<>();
  private final Map<FaultPoint, LongAdder> struck = new ConcurrentSkipListMap<>();
  private final Map<String, List<String>> failed = new ConcurrentSkipListMap<>();
  private final LongAdder worlds = new LongAdder();
  private final LongAdder calls = new LongAdder();
  private final LongAdder invocations = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder dead = new LongAdder();
  private final LongAdder mails = new LongAdder();
  private final LongAdder reconnections = new LongAdder();
  private final Recovery slowest = new Recovery();

  /// @param name of the world: its seed, or what struck it
  void add(String name, Simulation.Played played) {
    worlds.increment();
    calls.add(played.counts().calls());
    invocations.add(played.counts().invocations());
    lost.add(played.counts().lost());
    dead.add(played.counts().dead());
    mails.add(played.counts().mails());
    reconnections.add(played.counts().reconnections());
    slowest.atLeast(played.recovery());
    played.strikable().forEach(point -> strikable.merge(point, played.seed(), Math::min));
    played
        .struck()
        .forEach((point, times) -> struck.computeIfAbsent(point, _ -> new LongAdder()).add(times));
    if (!played.faults().isEmpty()) {
      failed.put(name, played.faults());
    }
  }

  /// The simulation itself failed: that is no good end either.
  void broke(String name, RuntimeException why) {
    worlds.increment();
    failed.put(name, List.of("the simulation broke: " + why));
  }

  boolean isWell() {
    return failed.isEmpty();
  }

  /// The worlds that ended otherwise than they must, with what is wrong.
  Map<String, List<String>> failed() {
    return new TreeMap<>(failed);
  }

  /// The fault points that were struck.
  Set<FaultPoint> struck() {
    return Set.copyOf(struck.keySet());
  }

  /// The fault points of calls that were made and that nothing struck, each with the first seed in
  /// which its call was made.
  Map<FaultPoint, Long> unstruck() {
    Map<FaultPoint, Long> unstruck = new TreeMap<>(strikable);
    unstruck.keySet().removeAll(struck.keySet());
    return unstruck;
  }

  Recovery slowest() {
    return slowest;
  }

  long worlds() {
    return worlds.sum();
  }

  String words(Duration took) {
    return String.format(
        Locale.ROOT,
        """
        %,d worlds in %.1f s, %,d calls of %,d invocations; %,d messages lost, %,d dead letters, \
        %,d mails, %,d reconnections
        struck: %d of %d fault points, at %d of %d calls, %,d times%s
        recovery at most: %s
        %s\
        """,
        worlds.sum(),
        took.toMillis() / 1000.0,
        calls.sum(),
        invocations.sum(),
        lost.sum(),
        dead.sum(),
        mails.sum(),
        reconnections.sum(),
        struck.size(),
        strikable.size(),
        calls(struck),
        calls(strikable),
        struck.values().stream().mapToLong(LongAdder::sum).sum(),
        never(),
        slowest,
        failed.isEmpty() ? "all is well" : failures());
  }

  private static long calls(Map<FaultPoint, ?> points) {
    return points.keySet().stream().map(FaultPoint::call).distinct().count();
  }

  private String never() {
    return unstruck().keySet().stream()
        .collect(
            Collectors.groupingBy(
                FaultPoint::call,
                TreeMap::new,
                Collectors.mapping(point -> point.kind().name(), Collectors.joining(" "))))
        .entrySet()
        .stream()
        .map(call -> "\n  never " + call.getKey() + " " + call.getValue())
        .collect(Collectors.joining());
  }

  private String failures() {
    return failed.entrySet().stream()
        .limit(SHOWN_MAX)
        .map(entry -> entry.getKey() + ": " + entry.getValue().getFirst())
        .collect(
            Collectors.joining(
                "\n",
                failed.size()
                    + " WORLDS FAILED (--seed N --story, with --at POINT where it was aimed)\n",
                ""));
  }
}
