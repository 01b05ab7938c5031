package com.oodaloo.simulation;

import com.oodaloo.simulation.faults.FaultPoint;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.world.HandlerDeployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Many worlds, some at a time, each worker with handlers of its own.
final class Campaign {
  private final int workers;

  Campaign(int workers) {
    this.workers = workers;
  }

  /// One world to be played: how it is called, and how it is played.
  record Play(String name, Function<Simulation, Simulation.Played> in) {}

  /// As many of the worlds as can be begun in the time, in order and without a gap.
  Report seeds(long from, long count, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return all(
        LongStream.range(from, from + count)
            .takeWhile(_ -> System.nanoTime() - end < 0)
            .mapToObj(seed ->
                new Play(
                    "seed " + seed, simulation -> simulation.play(seed, Story.Telling.UNTOLD))));
  }

  /// Plays one more world for each fault point that no chance struck, and adds it to the report:
  /// the first of the seeds that has it, struck there.
  ///
  /// @return how many
  int aim(Report report) {
    Map<FaultPoint, Long> unstruck = report.unstruck();
    play(unstruck.entrySet().stream().map(each -> aimed(each.getValue(), each.getKey())), report);
    return unstruck.size();
  }

  private static Play aimed(long seed, FaultPoint aim) {
    return new Play(
        "seed " + seed + " --at '" + aim + "'",
        simulation -> simulation.play(seed, aim, Story.Telling.UNTOLD));
  }

  /// Every single strike, or that many pairs where any are asked for.
  Report struck(SingleFaults strikes, int pairs) {
    return all(pairs > 0 ? strikes.pairs(pairs) : strikes.singles());
  }

  Report all(Stream<Play> plays) {
    Report report = new Report();
    play(plays, report);
    return report;
  }

  private void play(Stream<Play> plays, Report report) {
    Iterator<Play> next = plays.iterator();
    List<Thread> threads = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      threads.add(Thread.ofVirtual().start(() -> work(next, report)));
    }
    threads.forEach(Campaign::join);
  }

  private static void work(Iterator<Play> plays, Report report) {
    Simulation simulation = new Simulation(new HandlerDeployment());
    Optional<Play> play = next(plays);
    while (play.isPresent()) {
      try {
        report.add(play.get().name(), play.get().in().apply(simulation));
      } catch (RuntimeException broken) {
        report.broke(play.get().name(), broken);
      }
      play = next(plays);
    }
  }

  private static Optional<Play> next(Iterator<Play> plays) {
    synchronized (plays) {
      return plays.hasNext() ? Optional.of(plays.next()) : Optional.empty();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while worlds were played", e);
    }
  }
}
