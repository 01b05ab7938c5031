package com.oodaloo.simulation.scheduler;

import java.time.Instant;
import java.util.concurrent.Semaphore;

/// One invocation of a function, on a thread of its own that runs only while it holds the baton.
public final class Worker {
  private final Semaphore turn = new Semaphore(0);
  private final Semaphore back = new Semaphore(0);
  private final LambdaName function;
  private final int number;
  private final Instant deadline;
  private boolean stopped;

  /// @param number counts the invocations of the world
  /// @param deadline when Lambda stops it
  public Worker(LambdaName function, int number, Instant deadline) {
    this.function = function;
    this.number = number;
    this.deadline = deadline;
  }

  public LambdaName function() {
    return function;
  }

  public int number() {
    return number;
  }

  public Instant deadline() {
    return deadline;
  }

  public boolean isStopped() {
    return stopped;
  }

  /// From here on it does nothing any more: whatever it calls is not made.
  public Stop stop() {
    stopped = true;
    return new Stop();
  }

  /// Prepares the work; nothing of it is done before the first `go`.
  public void take(Runnable work) {
    Thread.ofVirtual()
        .start(() -> {
          turn.acquireUninterruptibly();
          try {
            work.run();
          } finally {
            back.release();
          }
        });
  }

  /// Hands over the baton until the worker rests or has ended.
  void go() {
    turn.release();
    back.acquireUninterruptibly();
  }

  /// Gives the baton back until the next `go`.
  void rest() {
    back.release();
    turn.acquireUninterruptibly();
  }

  /// The process is gone. No code of ours catches an error.
  public static final class Stop extends Error {
    private static final long serialVersionUID = 1L;

    Stop() {
      super("stopped", new IllegalStateException("stopped"), false, false);
    }
  }
}
