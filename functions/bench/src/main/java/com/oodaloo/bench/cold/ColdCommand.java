package com.oodaloo.bench.cold;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts every function in fresh processes, variants taking turns, and prints how long each took
/// to its first answer. Start it in the project's folder, after `mvn package`.
@Command(
    name = "cold",
    description = "How long a cold function takes to its first answer.",
    mixinStandardHelpOptions = true)
public final class ColdCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--runs",
      defaultValue = "20",
      description = "fresh processes of each variant (default: ${DEFAULT-VALUE})")
  private int runs;

  @Option(names = "--function", description = "only functions whose name contains this")
  private String only = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("oodaloo-cold");
    try (ColdWorld world = ColdWorld.open(Path.of("").toAbsolutePath(), folder)) {
      List<ColdStart> variants = variants(world, folder);
      for (ColdStart variant : variants) {
        variant.prepare();
      }
      for (int run = 0; run < runs; run++) {
        for (ColdStart variant : variants) {
          variant.run();
        }
      }
      print(out, variants);
    }
    return 0;
  }

  private List<ColdStart> variants(ColdWorld world, Path folder) throws IOException {
    List<ColdStart> variants = new ArrayList<>();
    for (Subject subject : world.subjects()) {
      if (subject.name().contains(only)) {
        for (Packaging packaging : Packaging.values()) {
          Path own = Files.createDirectory(folder.resolve(Integer.toString(variants.size())));
          variants.add(new ColdStart(subject, packaging, world.start(subject, packaging), own));
        }
      }
    }
    return variants;
  }

  private void print(PrintWriter out, List<ColdStart> variants) {
    out.printf(
        "%d fresh processes each, taking turns; ms to the first answer%n%n"
            + "| function | packaging | median | p99 | of plain | classes | peak MB |%n"
            + "|---|---|---|---|---|---|---|%n",
        runs);
    double plain = 1;
    for (ColdStart variant : variants) {
      double median = at(variant.millis(), 0.5);
      plain = variant.packaging() == Packaging.PLAIN ? median : plain;
      out.printf(
          Locale.ROOT,
          "| %s | %s | %.0f | %.0f | %.2f | %d | %d |%n",
          variant.subject().name(),
          variant.packaging().words(),
          median,
          at(variant.millis(), 0.99),
          median / plain,
          variant.classes(),
          variant.peakKilobytes() / 1024);
    }
    out.flush();
  }

  /// The value at that share of the sorted list; with few values the last stands for the 99th.
  private static double at(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
