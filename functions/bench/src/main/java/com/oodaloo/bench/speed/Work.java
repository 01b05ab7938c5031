package com.oodaloo.bench.speed;

import com.oodaloo.bench.engines.Engine;
import com.oodaloo.domain.matching.Answers;
import com.oodaloo.domain.matching.Books;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What one run of decisions cost: time, and bytes allocated by the thread that made it. Counters
/// that an engine keeps itself (pairs scored, nodes visited) belong beside `bytes`.
record Work(int size, long nanos, long bytes, int matches) {
  private static final int REPEATS = 3;
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  /// The fastest of some runs, so that what is measured is the engine and not its warming up.
  static Work of(Engine engine, Books books, int size) {
    Work best = once(engine, books, size);
    for (int i = 1; i < REPEATS && best.nanos() < PATIENCE_NANOS; i++) {
      Work next = once(engine, books, size);
      best = next.nanos() < best.nanos() ? next : best;
    }
    return best;
  }

  private static Work once(Engine engine, Books books, int size) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    int matches = engine.matcher().decide(books, Answers.NONE).matches().size();
    long nanos = System.nanoTime() - start;
    long allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
    return new Work(size, nanos, allocated, matches);
  }
}
