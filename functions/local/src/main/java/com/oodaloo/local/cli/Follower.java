package com.oodaloo.local.cli;

import com.oodaloo.local.world.LocalWorld;
import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Keeps the world up with its running clock, four times a second.
final class Follower implements AutoCloseable {
  private static final long EVERY_MILLIS = 250;

  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("follower").factory());

  private Follower() {}

  static Follower start(LocalWorld world, PrintWriter err) {
    var follower = new Follower();
    var _ =
        follower.pulse.scheduleWithFixedDelay(
            () -> follow(world, err), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return follower;
  }

  /// One failed pulse must not end the ones after it.
  private static void follow(LocalWorld world, PrintWriter err) {
    try {
      world.follow();
    } catch (RuntimeException e) {
      err.println("the world could not follow its clock, trying again: " + e.getMessage());
      err.flush();
    }
  }

  @Override
  public void close() {
    pulse.shutdownNow();
  }
}
