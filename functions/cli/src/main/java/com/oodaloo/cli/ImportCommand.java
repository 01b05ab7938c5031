package com.oodaloo.cli;

import com.oodaloo.adapters.statement.StatementFile;
import com.oodaloo.app.sync.statement.EnterByHand;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.ImportStatement.Opening;
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.ImportStatement.Target;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
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
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oodaloo import`: a statement of the bank's, for a bank without a feed; or a line by hand.
@Command(
    name = "import",
    description =
        "Takes an OFX, QFX, QBO or CSV statement into a firm's books. Lines that are there already,"
            + " from an earlier import or from the bank's feed, are not doubled.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private static final int REFUSED = 2;
  private static final int BYTES_MAX = 10 << 20;
  private static final Currency DOLLARS = Currency.getInstance("USD");

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--dry-run",
      description = "Prints what the file says as JSON (statement/1) and writes nothing.")
  private boolean isDryRun;

  @Option(
      names = "--firm",
      paramLabel = "ID",
      defaultValue = "",
      description = "Whose books. Not needed for a dry run.")
  private String firm = "";

  @Option(
      names = "--account",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Its name, id or last digits; a new name opens an account. Chooses one where the file"
              + " has several. May be left out for a firm with one account.")
  private String account = "";

  @Option(
      names = "--new-account",
      description = "Opens the account named although one that is there looks like it.")
  private boolean isNew;

  @Option(
      names = "--turn-sign",
      description = "The file writes money out as positive: turns every amount.")
  private boolean isTurned;

  @Option(
      names = "--keep-sign",
      description = "The signs of the file are right, although it looks as if they were not.")
  private boolean isKept;

  @Option(names = "--undo", description = "Takes back what an import of this file has added.")
  private boolean isUndo;

  @Option(
      names = "--manual",
      paramLabel = "DAY,AMOUNT,REASON",
      defaultValue = "",
      description =
          "A line by hand in place of a file: 2025-03-31,-72.10,\"Fuel, paid in cash\". The bank's"
              + " own line takes its place when it comes.")
  private String manual = "";

  @Mixin private final Place place = new Place();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The statement.")
  private Path file = Path.of("");

  ImportCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws IOException {
    if (manual.isEmpty() && file.toString().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: FILE, or --manual");
    }
    if (manual.isEmpty() && !Files.isRegularFile(file)) {
      throw new BadInput("there is no file " + file);
    }
    if (isDryRun) {
      return read(new StatementFile(), DOLLARS, this::printed);
    }
    if (firm.isEmpty()) {
      throw new BadInput("--firm must say whose books; --dry-run needs none");
    }
    try (Deployment deployment = Deployment.at(place, environment)) {
      Operations operations = deployment.operations();
      Optional<Firm> known = operations.firms().find(new FirmId(firm));
      if (known.isEmpty()) {
        throw new BadInput("there is no firm " + firm);
      }
      ImportStatement unit = operations.importStatement();
      return manual.isEmpty()
          ? read(operations.statements(), known.get().currency(), document -> taken(unit, document))
          : byHand(new EnterByHand(unit), known.get().currency());
    }
  }

  private interface Use {
    int of(StatementDocument document);
  }

  private int read(StatementReader reader, Currency currency, Use use) throws IOException {
    byte[] bytes =
        Files.size(file) > BYTES_MAX ? new byte[BYTES_MAX + 1] : Files.readAllBytes(file);
    return switch (reader.read(bytes, currency)) {
      case StatementReader.Read.Understood(StatementDocument document) -> {
        StatementDocument named = named(document);
        yield use.of(isTurned ? named.turned() : named);
      }
      case StatementReader.Read.Refused(List<String> faults) -> refused(faults);
    };
  }

  /// QBO is OFX by another name.
  private StatementDocument named(StatementDocument document) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return !document.kind().equals("csv") && List.of("ofx", "qfx", "qbo").contains(ending)
        ? document.named(ending)
        : document;
  }

  private int printed(StatementDocument document) {
    PrintWriter out = spec.commandLine().getOut();
    boolean all = account.isEmpty() || document.statements().size() == 1;
    out.println(
        StatementWriter.of(
            all ? document : document.only(ImportWords.chosen(document.statements(), account))));
    out.flush();
    return 0;
  }

  private int taken(ImportStatement unit, StatementDocument document) {
    if (!document.doubts().isEmpty() && !isKept && !isUndo) {
      return refused(
          document.doubts().stream()
              .map(doubt -> doubt + " If they are right, say so (--keep-sign).")
              .toList());
    }
    PrintWriter err = spec.commandLine().getErr();
    document.warnings().forEach(warning -> err.println("oodaloo: " + warning));
    Statement statement = ImportWords.chosen(document.statements(), account);
    Target target = target(account);
    return told(
        isUndo
            ? unit.undo(new FirmId(firm), target, statement)
            : unit.take(new FirmId(firm), target, statement));
  }

  private Target target(String said) {
    return new Target(said, isNew ? Opening.NEW : Opening.ASK);
  }

  private int byHand(EnterByHand unit, Currency currency) {
    EnterByHand.Entry entry = ImportWords.entry(manual, currency);
    return told(
        isUndo
            ? unit.undo(new FirmId(firm), target(account), entry)
            : unit.enter(new FirmId(firm), target(account), entry));
  }

  private int told(Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(ImportReceipt.of(outcome));
    out.flush();
    return 0;
  }

  private int refused(List<String> faults) {
    PrintWriter err = spec.commandLine().getErr();
    if (isDryRun) {
      faults.forEach(fault -> err.println(file.getFileName() + ": " + fault));
    } else {
      err.println("oodaloo: nothing was imported from " + file.getFileName() + ":");
      faults.forEach(fault -> err.println("  " + fault));
    }
    err.flush();
    return REFUSED;
  }
}
