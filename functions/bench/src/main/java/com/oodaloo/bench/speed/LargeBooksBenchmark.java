package com.oodaloo.bench.speed;

import com.oodaloo.bench.engines.Engine;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Books far beyond any contractor's, in 512 MB. An engine that is quadratic needs minutes for the
/// largest: leave it out with `-p engine=` and `-p size=`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class LargeBooksBenchmark {
  @Param({"MIXED", "ALL_EQUAL"})
  private Load load = Load.MIXED;

  @Param private Engine engine = Engine.OODALOO;

  @Param({"10000", "100000"})
  private int size;

  private List<Books> books = List.of();

  @Setup
  public void generate() {
    books = List.of(load.books(size, size));
  }

  @Benchmark
  public Decisions many() {
    return engine.matcher().decide(books.getFirst(), Answers.NONE);
  }
}
