package com.oodaloo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line. `oodaloo-cli.jar` has the operator's commands; `oodaloo.jar` has these and the
/// local world's.
@Command(
    name = "oodaloo",
    description = "Joins what a contractor's Jobber says to what the bank shows.",
    mixinStandardHelpOptions = true,
    version = "oodaloo 1",
    synopsisSubcommandLabel = "COMMAND")
public final class Oodaloo implements Runnable {
  /// Held strongly, or the level is forgotten with the logger.
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    run(OperatorCommands.all(), arguments);
  }

  /// Runs one command and ends the process with its exit status.
  public static void run(List<Object> commands, String... arguments) {
    ROOT_LOGGER.setLevel(Level.WARNING);
    System.exit(commandLine(commands).execute(arguments));
  }

  /// The command line with the given commands.
  public static CommandLine commandLine(List<Object> commands) {
    var line = new CommandLine(new Oodaloo());
    commands.forEach(line::addSubcommand);
    line.getSubcommands().values().forEach(Oodaloo::withHelp);
    line.setExecutionExceptionHandler(Oodaloo::failed);
    return line;
  }

  private static void withHelp(CommandLine command) {
    if (command.getCommandSpec().findOption("--help") == null) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
    }
  }

  private static int failed(
      Exception problem, CommandLine line, CommandLine.ParseResult ignoredParse) {
    PrintWriter err = line.getErr();
    err.println("oodaloo: " + said(problem));
    if (System.getenv("OODALOO_TRACE") != null) {
      problem.printStackTrace(err);
    }
    return problem instanceof BadInput ? 2 : 1;
  }

  private static String said(Throwable problem) {
    Throwable cause = problem.getCause();
    String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
    return cause == null || message.contains(cause.toString())
        ? message
        : message + ": " + said(cause);
  }

  /// Without a command there is nothing to do, which is a usage error.
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
