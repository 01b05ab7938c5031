package com.oodaloo.bench.load;

import com.oodaloo.bench.world.EventRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Webhooks at a steady rate, whether the earlier ones are answered or not, the rate rising in
/// steps. A latency counts from the moment a webhook was due to be sent. The drains stand still
/// meanwhile: at AWS they run on other machines, here they would take the acks' processor.
record Steps(LoadWorld world, Limits limits, PrintWriter out) {
  private static final List<Integer> RATES = List.of(1, 5, 20, 50, 100, 200);
  private static final int SECONDS = 5;
  private static final int WARMING = 200;
  private static final int JOBBERS_PATIENCE_MILLIS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  void run() throws InterruptedException {
    workOff();
    for (int number = 0; number < WARMING; number++) {
      post(number, 0);
    }
    out.printf(
        "%n## Webhooks, 1 to 200 a second, %d seconds each, of %d firms%n%n"
            + "| a second | sent | 200 | else | refused by the gateway's limit | ack p50 ms | p99 |"
            + " waiting |%n|---|---|---|---|---|---|---|---|%n",
        SECONDS, world.firms());
    int knee = 0;
    for (int rate : RATES) {
      knee = step(rate).at(0.99) < JOBBERS_PATIENCE_MILLIS ? rate : knee;
    }
    long began = System.nanoTime();
    boolean quiet = workOff();
    EventRows events = world.events();
    out.printf(
        Locale.ROOT,
        "%nThen drained%s in %.1f s. %,d events recorded, %d not done. Vendors refused for want of"
            + " points: %d.%nThe highest step with p99 under Jobber's second: %d a second. The"
            + " bottleneck is the processor that senders,%nfunctions and engines share here (%d"
            + " cores); at AWS nothing of the way to the answer is shared but the gateway's"
            + " limit.%n",
        quiet ? "" : " not to the end",
        (System.nanoTime() - began) / 1e9,
        events.recorded(),
        events.open(),
        world.throttled(),
        knee,
        Runtime.getRuntime().availableProcessors());
    out.flush();
  }

  private boolean workOff() throws InterruptedException {
    try (Pollers pollers = Pollers.start(world, limits, (_, _) -> {})) {
      return pollers.awaitQuiet(PATIENCE);
    }
  }

  private LatencySample step(int rate) throws InterruptedException {
    LatencySample acks = new LatencySample();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger other = new AtomicInteger();
    int refused = 0;
    int sent = rate * SECONDS;
    TokenBucket gateway = new TokenBucket(limits.requestsASecond(), limits.requestsAtOnce());
    long began = System.nanoTime();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < sent; number++) {
        long due = began + number * TimeUnit.SECONDS.toNanos(1) / rate;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        if (gateway.takes()) {
          int own = number;
          senders.execute(() -> {
            (post(own, rate) == 200 ? taken : other).incrementAndGet();
            acks.add((System.nanoTime() - due) / 1e6);
          });
        } else {
          refused++;
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "| %d | %d | %d | %d | %d | %.0f | %.0f | %d |%n",
        rate,
        sent,
        taken.get(),
        other.get(),
        refused,
        acks.at(0.5),
        acks.at(0.99),
        Pollers.depth(world));
    out.flush();
    return acks;
  }

  private int post(int number, int rate) {
    try {
      return world.post(number, "step-" + rate + "-" + number);
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
