package com.oodaloo.bench;

import com.oodaloo.bench.accuracy.AccuracyCommand;
import com.oodaloo.bench.simulation.SimulateCommand;
import com.oodaloo.bench.speed.GrowthCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `java -jar functions/bench/target/bench.jar accuracy --worlds judging --seeds 30`
@Command(
    name = "bench",
    description = "Measures the matching, and plays the functions in pretended worlds.",
    mixinStandardHelpOptions = true,
    subcommands = {AccuracyCommand.class, GrowthCommand.class, SimulateCommand.class})
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
