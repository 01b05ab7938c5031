package com.oodaloo.simulation.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Virtual time: what is to happen when, and which worker is at work. One thing happens at a time.
public final class VirtualTime implements InstantSource {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
  private Instant now;
  private long numbers;
  private Optional<Worker> working = Optional.empty();

  public VirtualTime(Instant start) {
    this.now = start;
  }

  private record Entry(Instant at, long number, Runnable action) {}

  @Override
  public Instant instant() {
    return now;
  }

  public void at(Instant moment, Runnable action) {
    entries.add(new Entry(moment.isBefore(now) ? now : moment, numbers++, action));
  }

  public void after(Duration pause, Runnable action) {
    at(now.plus(pause), action);
  }

  /// Lets everything happen that is due before `end`, then it is `end`.
  public void runUntil(Instant end) {
    while (!entries.isEmpty() && entries.peek().at().isBefore(end)) {
      Entry next = entries.remove();
      now = next.at();
      next.action().run();
    }
    now = end;
  }

  /// Lets time pass inside a worker: others work meanwhile if anything is due before.
  public void pass(Duration time) {
    Instant then = now.plus(time);
    if (entries.isEmpty() || entries.peek().at().isAfter(then)) {
      now = then;
    } else {
      Worker worker = working.orElseThrow();
      at(then, () -> resume(worker));
      worker.rest();
    }
  }

  /// Who is at work, if anybody is.
  public Optional<Worker> working() {
    return working;
  }

  public void resume(Worker worker) {
    Optional<Worker> before = working;
    working = Optional.of(worker);
    worker.go();
    working = before;
  }
}
