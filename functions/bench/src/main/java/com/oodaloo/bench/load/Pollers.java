package com.oodaloo.bench.load;

import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.Trigger.QueueTrigger;
import com.oodaloo.local.engines.EngineQueues;
import com.oodaloo.local.engines.QueueMessage;
import com.oodaloo.local.functions.InvocationFailed;
import com.oodaloo.local.queues.SqsEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// Lambda's side of the queues: as many batches at once as the template allows.
final class Pollers implements AutoCloseable {
  private static final int BATCH = 10;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final LoadWorld world;
  private final BiConsumer<String, QueueMessage> onDone;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  private Pollers(LoadWorld world, BiConsumer<String, QueueMessage> onDone) {
    this.world = world;
    this.onDone = onDone;
  }

  /// @param onDone is told of every message that was worked off, by its function
  static Pollers start(LoadWorld world, Limits limits, BiConsumer<String, QueueMessage> onDone) {
    Pollers pollers = new Pollers(world, onDone);
    for (Function function : world.stack().functions()) {
      for (QueueTrigger trigger : function.triggers(QueueTrigger.class)) {
        for (int one = 0; one < limits.concurrency(function.id()); one++) {
          pollers.threads.execute(() -> pollers.poll(function.id(), trigger.queueId()));
        }
      }
    }
    return pollers;
  }

  int batches() {
    return batches.get();
  }

  /// Messages that came again.
  int failed() {
    return failed.get();
  }

  /// Waits until nothing is left in the queues; whether that came true in time.
  boolean awaitQuiet(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (working.get() == 0 && depth() == 0) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  int depth() {
    return depth(world);
  }

  /// How many messages wait or are being worked on, in all queues.
  static int depth(LoadWorld world) {
    return world.stack().functions().stream()
        .flatMap(function -> function.triggers(QueueTrigger.class).stream())
        .mapToInt(trigger -> world.engines().queues().size(trigger.queueId()))
        .sum();
  }

  private void poll(String functionId, String queueId) {
    EngineQueues queues = world.engines().queues();
    String arn = queues.queueArn(queueId);
    while (!stopped.get()) {
      List<QueueMessage> batch = queues.receive(queueId, BATCH);
      if (batch.isEmpty()) {
        pause();
      } else {
        working.incrementAndGet();
        work(functionId, queueId, arn, batch);
        working.decrementAndGet();
      }
    }
  }

  private void work(String functionId, String queueId, String arn, List<QueueMessage> batch) {
    Set<String> again = answered(functionId, arn, batch);
    List<QueueMessage> done =
        batch.stream().filter(message -> !again.contains(message.id())).toList();
    world.engines().queues().delete(queueId, done);
    batches.incrementAndGet();
    failed.addAndGet(again.size());
    done.forEach(message -> onDone.accept(functionId, message));
  }

  private Set<String> answered(String functionId, String arn, List<QueueMessage> batch) {
    try {
      return SqsEvent.failed(world.host().invoke(functionId, SqsEvent.write(arn, batch)), batch);
    } catch (InvocationFailed _) {
      return SqsEvent.ids(batch);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopped.set(true);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a batch is still being worked after a minute");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
