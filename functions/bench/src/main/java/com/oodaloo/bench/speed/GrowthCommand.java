package com.oodaloo.bench.speed;

import com.oodaloo.bench.engines.Engine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints how time and allocation grow from a thousand to a hundred thousand lines: an exponent of
/// 1 is linear, of 2 quadratic. An engine whose next step would take too long is left there.
@Command(
    name = "growth",
    description = "How time and bytes grow with the size of the books.",
    mixinStandardHelpOptions = true)
public final class GrowthCommand implements Callable<Integer> {
  private static final List<Integer> SIZES = List.of(300, 1_000, 3_000, 10_000, 30_000, 100_000);
  private static final double WORST_STEP = 12;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--patience-seconds",
      defaultValue = "30",
      description = "a step expected to take longer is not tried (default: ${DEFAULT-VALUE})")
  private int patienceSeconds;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Load load : Load.values()) {
      for (Engine engine : Engine.values()) {
        print(out, load, engine);
      }
    }
    return 0;
  }

  private void print(PrintWriter out, Load load, Engine engine) {
    out.printf("%n%s, %s%n", load, engine.word());
    List<Work> ladder = new ArrayList<>();
    for (int size : SIZES) {
      if (isWithinPatience(ladder)) {
        Work work = Work.of(engine, load.books(size, size), size);
        ladder.add(work);
        row(out, work, ladder.getFirst());
      }
    }
    out.printf(
        Locale.ROOT,
        "  exponent to %d: time %.2f, bytes %.2f%s%n",
        ladder.getLast().size(),
        exponent(ladder, Work::nanos),
        exponent(ladder, Work::bytes),
        ladder.size() < SIZES.size() ? "; larger books: not within patience" : "");
    out.flush();
  }

  private boolean isWithinPatience(List<Work> ladder) {
    return ladder.isEmpty()
        || ladder.getLast().nanos() * WORST_STEP < patienceSeconds * 1_000_000_000.0;
  }

  private static void row(PrintWriter out, Work work, Work first) {
    out.printf(
        Locale.ROOT,
        "  %7d lines: %8.1f ms (x %.1f), %8.1f MB allocated (x %.1f), %d matches%n",
        work.size(),
        work.nanos() / 1e6,
        (double) work.nanos() / first.nanos(),
        work.bytes() / 1e6,
        (double) work.bytes() / first.bytes(),
        work.matches());
    out.flush();
  }

  /// The slope from a thousand lines (fewer, where it came no further) to the last step, both axes
  /// logarithmic.
  private static double exponent(List<Work> ladder, ToLongFunction<Work> of) {
    Work first = ladder.get(Math.min(1, Math.max(0, ladder.size() - 2)));
    Work last = ladder.getLast();
    return ladder.size() < 2
        ? Double.NaN
        : Math.log((double) of.applyAsLong(last) / of.applyAsLong(first))
            / Math.log((double) last.size() / first.size());
  }
}
