package com.oodaloo.bench.cost;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lives the demo firm's month and prints what it costs, the dearest line first. Start it in the
/// project's folder, after `mvn package`.
@Command(
    name = "cost",
    description = "What a firm costs a month at AWS, from what its month was measured to use.",
    mixinStandardHelpOptions = true)
public final class CostCommand implements Callable<Integer> {
  private static final List<Integer> FIRMS = List.of(10, 1_000, 100_000);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--lines",
      defaultValue = "20",
      description = "lines of a firm's bill to print, the rest in one (default: ${DEFAULT-VALUE})")
  private int lines;

  @Option(
      names = "--age",
      defaultValue = "2",
      description = "weeks since the firm connected (default: ${DEFAULT-VALUE}, at most 47)")
  private int age;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Prices prices = Prices.lookedUp();
    FirmMonth month = FirmMonth.lived(Path.of("").toAbsolutePath(), prices, age);
    out.printf("A firm's month%n%n");
    table(out, month.firm(), prices);
    out.printf("%nThe system's month, without any firm%n%n");
    table(out, month.system(), prices);
    out.printf("%n| firms | $ a firm-month |%n|---|---|%n");
    for (int firms : FIRMS) {
      double dollars = month.firm().dollars(prices) + month.system().dollars(prices) / firms;
      out.printf(Locale.ROOT, "| %,d | %.4f |%n", firms, dollars);
    }
    out.printf(
        "%nAsked of vendors in four weeks: %s%nms of an invocation here, without vendors: %s%n",
        new TreeMap<>(month.vendorRequests()), rounded(month));
    out.flush();
    return 0;
  }

  private static Map<String, Long> rounded(FirmMonth month) {
    Map<String, Long> all = new TreeMap<>();
    month.millis().forEach((function, millis) -> all.put(function, Math.round(millis)));
    return all;
  }

  private void table(PrintWriter out, Usage usage, Prices prices) {
    List<Usage.Billed> billed = usage.billed(prices);
    out.printf("| what | by | count | $ |%n|---|---|---|---|%n");
    billed.stream()
        .limit(lines)
        .forEach(line ->
            out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.6f |%n",
                line.line().item().words(),
                line.line().by(),
                count(line.amount()),
                line.dollars()));
    double rest = billed.stream().skip(lines).mapToDouble(Usage.Billed::dollars).sum();
    out.printf(Locale.ROOT, "| the rest | | | %.6f |%n", rest);
    out.printf(Locale.ROOT, "| together | | | %.6f |%n", usage.dollars(prices));
  }

  private static String count(double amount) {
    return String.format(Locale.ROOT, amount < 1 ? "%.6f" : "%,.1f", amount);
  }
}
