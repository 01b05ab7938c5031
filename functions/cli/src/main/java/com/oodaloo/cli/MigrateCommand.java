package com.oodaloo.cli;

import com.oodaloo.app.operate.Migration;
import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oodaloo migrate`: rows of an earlier schema become rows of today's.
@Command(
    name = "migrate",
    description = {
      "Brings rows of an earlier schema to today's while the functions serve, and says how many."
          + " Nothing is written without --yes.",
      "Run it after a deployment, and again until none is behind: the version before may have"
          + " written meanwhile. Exit status 1: some are still behind."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MigrateCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final Place place = new Place();

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "At most so many rows. Default: ${DEFAULT-VALUE}.")
  private int max;

  @Option(names = "--yes", description = "Write them; else only say how many are behind.")
  private boolean isMeant;

  MigrateCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() {
    if (max < 1) {
      throw new BadInput("--max is at least 1");
    }
    try (Deployment deployment = Deployment.at(place, environment)) {
      Migration.Run run = deployment.operations().migration().run(isMeant ? max : 0);
      spec.commandLine()
          .getOut()
          .printf(
              "%d rows of an earlier schema, %d brought to today's%s%n",
              run.behind(), run.brought(), isMeant ? "" : " (--yes does it)");
      spec.commandLine().getOut().flush();
      return run.brought() < run.behind() ? 1 : 0;
    }
  }
}
