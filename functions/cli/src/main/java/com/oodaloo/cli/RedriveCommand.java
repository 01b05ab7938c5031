package com.oodaloo.cli;

import com.oodaloo.cli.deployment.DeployedQueues;
import com.oodaloo.cli.deployment.DeployedQueues.Dead;
import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oodaloo redrive`: dead letters back into the queue they fell out of.
@Command(
    name = "redrive",
    description = {
      "Puts dead letters back into the queue they fell out of, and says how many. Nothing is moved"
          + " without --yes.",
      "Schedule- and topic-triggered functions have no source queue: their letters are counted and"
          + " stay. Their next run, minutes later, does the same work."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RedriveCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final Place place = new Place();

  @Option(
      names = "--queue",
      paramLabel = "WORD",
      defaultValue = "",
      description = "Only queues with this in their name (reconcile). Default: all.")
  private String word = "";

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many of each queue. Default: ${DEFAULT-VALUE}.")
  private int max;

  @Option(names = "--yes", description = "Move them; else only say how many would be.")
  private boolean isMeant;

  RedriveCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() {
    if (max < 1) {
      throw new BadInput("--max is at least 1");
    }
    try (Deployment deployment = Deployment.at(place, environment)) {
      deployment.queues().dead().stream()
          .filter(dead -> dead.name().contains(word))
          .forEach(dead -> redrive(dead, deployment.queues()));
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  private void redrive(Dead dead, DeployedQueues queues) {
    PrintWriter out = spec.commandLine().getOut();
    int letters = queues.depth(dead.name()).waiting();
    if (dead.source().isEmpty()) {
      out.printf("%s: %d letters, no queue before it%n", dead.name(), letters);
    } else if (isMeant) {
      int moved = queues.redrive(dead.name(), dead.source().get(), max);
      out.printf("%s: %d of %d moved to %s%n", dead.name(), moved, letters, dead.source().get());
    } else {
      out.printf(
          "%s: %d of %d would be moved to %s (--yes does it)%n",
          dead.name(), Math.min(max, letters), letters, dead.source().get());
    }
  }
}
