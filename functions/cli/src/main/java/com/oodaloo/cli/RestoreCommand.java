package com.oodaloo.cli;

import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import com.oodaloo.cli.deployment.TableCopies;
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

/// `oodaloo restore`: the rows of a backup into the tables of this or another stage.
@Command(
    name = "restore",
    description =
        "Writes the rows of a backup into the tables, of the same stage or another. A row that is"
            + " there is left as it is, so a restore that was cut off is finished by the next.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final Place place = new Place();

  @Parameters(paramLabel = "FILE", description = "What `backup` wrote.")
  private Path file = Path.of("");

  RestoreCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("there is no file " + file);
    }
    try (Deployment deployment = Deployment.at(place, environment)) {
      TableCopies.Loaded loaded = deployment.copies().load(file);
      spec.commandLine()
          .getOut()
          .printf("%d rows written, %d there already%n", loaded.written(), loaded.there());
    }
    spec.commandLine().getOut().flush();
    return 0;
  }
}
