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

/// One firm's quarter, warm, with all the evidence: 250 bank lines, 300 invoices.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReconcileBenchmark {
  @Param private Load load = Load.MIXED;
  @Param private Engine engine = Engine.OODALOO;

  private List<Books> books = List.of();

  @Setup
  public void generate() {
    books = List.of(load.books(250, 300));
  }

  @Benchmark
  public Decisions quarter() {
    return engine.matcher().decide(books.getFirst(), Answers.NONE);
  }
}
