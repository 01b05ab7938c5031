package com.oodaloo.cli;

import com.oodaloo.app.operate.PauseFirm;
import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import com.oodaloo.domain.firm.FirmId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oodaloo pause` and `oodaloo resume`: one firm's syncs and mails stop and go on.
abstract sealed class PauseCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final BiPredicate<PauseFirm, FirmId> change;
  private final String done;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final Place place = new Place();

  @Option(names = "--firm", paramLabel = "ID", required = true, description = "Which firm.")
  private String firm = "";

  private PauseCommand(
      Map<String, String> environment, BiPredicate<PauseFirm, FirmId> change, String done) {
    this.environment = Map.copyOf(environment);
    this.change = change;
    this.done = done;
  }

  @Command(
      name = "pause",
      description =
          "Stops a firm's syncs and mails. Its webhooks are recorded as ever, and wait; `doctor`"
              + " shows it.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  static final class Pause extends PauseCommand {
    Pause(Map<String, String> environment) {
      super(environment, PauseFirm::pause, "is paused");
    }
  }

  @Command(
      name = "resume",
      description = "Lets a firm's syncs and mails go on, and reads all its sources at once.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  static final class Resume extends PauseCommand {
    Resume(Map<String, String> environment) {
      super(environment, PauseFirm::resume, "goes on");
    }
  }

  @Override
  public Integer call() {
    try (Deployment deployment = Deployment.at(place, environment)) {
      if (!change.test(deployment.operations().pause(), new FirmId(firm))) {
        throw new BadInput("there is no firm " + firm);
      }
    }
    spec.commandLine().getOut().println(firm + " " + done);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
