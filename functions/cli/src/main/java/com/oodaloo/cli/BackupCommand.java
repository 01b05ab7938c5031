package com.oodaloo.cli;

import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oodaloo backup`: every row of every table into one file.
@Command(
    name = "backup",
    description = {
      "Writes every row of every table into a file, a line each. Pause the firms meanwhile: rows"
          + " are read one after the other, not all at one moment.",
      "The file holds the firms' books, and their tokens as sealed as they lie in the table. Keep"
          + " it as you keep those."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BackupCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final Place place = new Place();

  @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
  private Path file = Path.of("");

  BackupCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(file)) {
      throw new BadInput(file + " is there already");
    }
    try (Deployment deployment = Deployment.at(place, environment)) {
      int rows = deployment.copies().save(file);
      spec.commandLine().getOut().printf("%d rows written%n", rows);
    }
    spec.commandLine().getOut().flush();
    return 0;
  }
}
