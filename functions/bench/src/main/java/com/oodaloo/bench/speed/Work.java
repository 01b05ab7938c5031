package com.oodaloo.bench.speed;

import com.oodaloo.bench.engines.Engine;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What one run of decisions cost: time, and bytes allocated by the thread that made it. Counters
/// that an engine keeps itself (pairs scored, nodes visited) belong beside `bytes`.
record Work(int size, long nanos, long bytes, int matches) {
  private static final int MIN_RUNS = 3;
  private static final long WARMING_NANOS = 1_500_000_000L;
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  /// The fastest of the runs of at least a second and a half, so that what is measured is the
  /// engine and not its warming up; a slow one runs once.
  static Work of(Engine engine, Books books, int size) {
    long start = System.nanoTime();
    Work best = once(engine, books, size);
    for (int run = 1; isWorthRepeating(best, run, System.nanoTime() - start); run++) {
      Work next = once(engine, books, size);
      best = next.nanos() < best.nanos() ? next : best;
    }
    return best;
  }

  private static boolean isWorthRepeating(Work best, int runs, long spentNanos) {
    return best.nanos() < PATIENCE_NANOS && (runs < MIN_RUNS || spentNanos < WARMING_NANOS);
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
