package com.oodaloo.bench;

import com.oodaloo.bench.accuracy.AccuracyCommand;
import com.oodaloo.bench.cold.ColdCommand;
import com.oodaloo.bench.cost.CostCommand;
import com.oodaloo.bench.foresight.ForesightCommand;
import com.oodaloo.bench.kill.KillCommand;
import com.oodaloo.bench.load.LoadCommand;
import com.oodaloo.bench.restore.RestoreDrillCommand;
import com.oodaloo.bench.speed.GrowthCommand;
import com.oodaloo.simulation.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `java -jar functions/bench/target/bench.jar accuracy --worlds judging --seeds 30`
@Command(
    name = "bench",
    description =
        "Measures: how right the matching is and how fast, how cold the functions start, what a"
            + " firm costs, and whether anything is lost when everything fails.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AccuracyCommand.class,
      GrowthCommand.class,
      ColdCommand.class,
      CostCommand.class,
      ForesightCommand.class,
      KillCommand.class,
      LoadCommand.class,
      RestoreDrillCommand.class,
      SimulateCommand.class
    })
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }
}
