package com.oodaloo.bench.load;

import com.oodaloo.bench.world.EventRows;
import com.oodaloo.local.engines.QueueMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Everything at once: the drains stood still while every firm's vendor went on telling, then they
/// start again. And the same with one firm that told far more than all others.
record Storm(LoadWorld world, Limits limits, PrintWriter out) {
  private static final int SENDERS = 8;
  private static final Duration VENDOR = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  /// All firms alike.
  void afterOutage(int eventsEach) throws InterruptedException {
    out.printf(
        "%n## After an outage: %d firms with %d events each, all at once; a vendor's answer takes"
            + " %d ms%n%n| seconds | in the queues | drained batches | came again"
            + " |%n|---|---|---|---|%n",
        world.firms(), eventsEach, VENDOR.toMillis());
    world.door().keepWaiting(VENDOR);
    world.door().reset();
    int throttledBefore = world.throttled();
    send(world.firms() * eventsEach, "storm");
    LatencySample ages = new LatencySample();
    long began = System.nanoTime();
    try (Pollers pollers = Pollers.start(world, limits, (_, message) -> ages.add(age(message)))) {
      boolean quiet = false;
      while (!quiet && seconds(began) < PATIENCE.toSeconds()) {
        print(began, pollers);
        quiet = pollers.awaitQuiet(Duration.ofSeconds(2));
      }
      print(began, pollers);
    }
    EventRows events = world.events();
    out.printf(
        Locale.ROOT,
        "%nWorked off in %.1f s; a message waited %.1f s in the middle, %.1f s at most. %,d events"
            + " recorded, %d not done.%nAsked of Jobber: %d requests; refused for want of points:"
            + " %d.%n",
        seconds(began),
        ages.at(0.5) / 1_000,
        ages.at(1) / 1_000,
        events.recorded(),
        events.open(),
        world.door().asked().getOrDefault("jobber", 0),
        world.throttled() - throttledBefore);
    world.door().keepWaiting(Duration.ZERO);
    out.flush();
  }

  /// How long others wait for a firm that floods, beside how long they wait without it.
  void noisy(int flood) throws InterruptedException {
    out.printf("%n## One noisy firm: %d events of one, then one of each of the others%n%n", flood);
    world.door().keepWaiting(VENDOR);
    LatencySample calm = othersWait("calm", 0);
    LatencySample noisy = othersWait("noisy", flood);
    out.printf(
        Locale.ROOT,
        "%d others waited %.1f s in the middle and %.1f s at most; without the flood %.1f and %.1f"
            + " s.%nThe flood cost them %.1f s at most: its messages come ten at a time, those of"
            + " one batch are one drain, and a drain%nserves the next fifty events of its firm. So"
            + " a firm behind a flood of F waits for F / (10 x %d) drains more.%nEvery"
            + " message carries its firm as the group of a fair queue, which ElasticMQ does not"
            + " heed: at AWS the messages%nof the others are taken first.%n",
        noisy.count(),
        noisy.at(0.5) / 1_000,
        noisy.at(1) / 1_000,
        calm.at(0.5) / 1_000,
        calm.at(1) / 1_000,
        (noisy.at(1) - calm.at(1)) / 1_000,
        limits.concurrency("JobberSyncFunction"));
    world.door().keepWaiting(Duration.ZERO);
    out.flush();
  }

  private LatencySample othersWait(String name, int flood) throws InterruptedException {
    for (int number = 0; number < flood; number++) {
      posted(0, name + "-flood-" + number);
    }
    for (int firm = 1; firm < world.firms(); firm++) {
      posted(firm, name);
    }
    LatencySample waits = new LatencySample();
    String noisyOne = "\"" + world.account(0) + "\"";
    long began = System.currentTimeMillis();
    try (Pollers pollers =
        Pollers.start(
            world,
            limits,
            (function, message) -> {
              if (function.equals("JobberSyncFunction") && !message.body().contains(noisyOne)) {
                waits.add((double) (System.currentTimeMillis() - began));
              }
            })) {
      if (!pollers.awaitQuiet(PATIENCE)) {
        out.println("not worked off within " + PATIENCE);
      }
    }
    return waits;
  }

  private void send(int count, String name) throws InterruptedException {
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Callable<Boolean>> posts = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        int own = number;
        posts.add(() -> {
          posted(own, name + "-" + own);
          return true;
        });
      }
      for (Future<Boolean> post : senders.invokeAll(posts)) {
        post.resultNow();
      }
    }
  }

  private void posted(int firm, String item) {
    try {
      if (world.post(firm, item) != 200) {
        throw new IllegalStateException("a webhook was not taken");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(long began, Pollers pollers) {
    out.printf(
        Locale.ROOT,
        "| %.0f | %d | %d | %d |%n",
        seconds(began),
        pollers.depth(),
        pollers.batches(),
        pollers.failed());
    out.flush();
  }

  private static double age(QueueMessage message) {
    return System.currentTimeMillis() - Double.parseDouble(message.sentTimestamp());
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
