package com.oodaloo.bench;

import com.oodaloo.bench.accuracy.AccuracyCommand;
import com.oodaloo.bench.speed.GrowthCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `java -jar functions/bench/target/bench.jar accuracy --worlds judging --seeds 30`
@Command(
    name = "bench",
    description = "Measures the matching: how right it is, how fast it is.",
    mixinStandardHelpOptions = true,
    subcommands = {AccuracyCommand.class, GrowthCommand.class})
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
