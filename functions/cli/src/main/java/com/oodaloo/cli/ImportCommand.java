package com.oodaloo.cli;

import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementReader;
import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.wiring.Operations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oodaloo import`: a statement of the bank's, for a bank without a feed.
@Command(
    name = "import",
    description =
        "Takes an OFX, QFX or CSV statement into a firm's books. Lines that are there already, from"
            + " an earlier import or from the bank's feed, are not doubled.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private static final int REFUSED = 2;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--firm", paramLabel = "ID", required = true, description = "Whose books.")
  private String firm = "";

  @Option(
      names = "--account",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Its name, id or last digits; a new name opens an account. May be left out for a firm"
              + " with one account.")
  private String account = "";

  @Mixin private final Place place = new Place();

  @Parameters(paramLabel = "FILE", description = "The statement.")
  private Path file = Path.of("");

  ImportCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("there is no file " + file);
    }
    try (Deployment deployment = Deployment.at(place, environment)) {
      Operations operations = deployment.operations();
      Optional<Firm> known = operations.firms().find(new FirmId(firm));
      if (known.isEmpty()) {
        throw new BadInput("there is no firm " + firm);
      }
      byte[] bytes = Files.readAllBytes(file);
      return switch (operations.statements().read(bytes, known.get().currency())) {
        case StatementReader.Read.Understood(Statement statement) ->
            taken(operations.importStatement(), statement);
        case StatementReader.Read.Refused(List<String> faults) -> refused(faults);
      };
    }
  }

  private int taken(ImportStatement unit, Statement statement) {
    PrintWriter out = spec.commandLine().getOut();
    Outcome outcome = unit.take(new FirmId(firm), account, statement);
    switch (outcome) {
      case Outcome.Imported done ->
          out.printf(
              "%s: %d lines added, %d imported before, %d told by the feed already%n",
              done.account(), done.added(), done.known(), done.told());
      case Outcome.UnknownFirm _ -> throw new BadInput("there is no firm " + firm);
      case Outcome.WhichAccount(List<String> names) ->
          throw new BadInput(
              "--account must name one business account; there are " + String.join(", ", names));
    }
    out.flush();
    return 0;
  }

  private int refused(List<String> faults) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("oodaloo: nothing was imported from " + file.getFileName() + ":");
    faults.forEach(fault -> err.println("  " + fault));
    err.flush();
    return REFUSED;
  }
}
