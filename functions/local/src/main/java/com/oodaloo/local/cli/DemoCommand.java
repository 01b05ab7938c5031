package com.oodaloo.local.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `oodaloo demo`: the same weeks at full speed, written to a folder.
@Command(
    name = "demo",
    description =
        "Plays the demo firm's weeks at full speed and writes mails, books, decisions, tray, truth"
            + " and summary into a folder. The same seed gives the same bytes.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private static final int MIN_WEEKS = 2;
  private static final int MAX_WEEKS = 52;

  private final Reports reports;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where everything is written; made when absent.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The chance the demo firm is made of. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many weeks to play, 2 to 52. Default: ${DEFAULT-VALUE}.")
  private int weeks;

  DemoCommand(Reports reports) {
    this.reports = reports;
  }

  @Override
  public Integer call() {
    if (weeks < MIN_WEEKS || weeks > MAX_WEEKS) {
      throw new ParameterException(spec.commandLine(), "--weeks must be 2 to 52");
    }
    var progress = new Progress(spec.commandLine().getErr());
    DemoFiles files = DemoFiles.into(out);
    Summary summary = new DemoRun(seed, weeks, reports, progress).into(files);
    files.summary(summary);
    spec.commandLine().getOut().println(summary.inWords(out));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
