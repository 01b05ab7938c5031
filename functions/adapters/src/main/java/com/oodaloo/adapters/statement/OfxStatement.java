package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.app.sync.statement.StatementReader;
import com.webcohesion.ofx4j.io.DefaultHandler;
import com.webcohesion.ofx4j.io.OFXParseException;
import com.webcohesion.ofx4j.io.nanoxml.NanoXMLOFXReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// OFX, QFX and QBO, the SGML of version 1 and the XML of version 2. Only its tags are read through
/// ofx4j: its object model looks for classes by reflection and stops at the first odd value.
final class OfxStatement extends DefaultHandler {
  private final Faults faults = new Faults();
  private final List<OfxAccount> accounts = new ArrayList<>();
  private final List<StatementDocument.LeftOut> leftOut = new ArrayList<>();
  private final List<String> inside = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> status = new HashMap<>();
  private final Currency currency;

  private OfxStatement(Currency currency) {
    this.currency = currency;
  }

  static StatementReader.Read read(Letters letters, Currency currency) {
    OfxStatement file = new OfxStatement(currency);
    if (letters.text().toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
      file.faults.add("line 1: the file declares a document type, which no bank's does");
    } else {
      OfxRepair.repaired(letters.text(), file.faults).ifPresent(file::parse);
    }
    return file.done(letters);
  }

  /// ofx4j without its header, of which the repair leaves nothing to read.
  private static final class Tags extends NanoXMLOFXReader {
    void parse(String text) throws IOException, OFXParseException {
      parseV2FromFirstElement(new StringReader(text));
    }
  }

  private void parse(String text) {
    try {
      Tags reader = new Tags();
      reader.setContentHandler(this);
      reader.parse(text);
    } catch (OFXParseException | IOException | IllegalStateException _) {
      faults.add("the file is no OFX; download it again, or choose CSV");
    }
  }

  private StatementReader.Read done(Letters letters) {
    if (faults.areNone() && accounts.isEmpty()) {
      faults.add(
          "0".equals(status.getOrDefault("CODE", "0"))
              ? "the file holds no statement of an account; download it again"
              : "the bank wrote an error instead of a statement: "
                  + status.get("CODE")
                  + " "
                  + status.getOrDefault("MESSAGE", ""));
    }
    List<String> warnings = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (OfxAccount account : accounts) {
      statements.add(account.statement(new OfxAccount.Told(faults, leftOut, warnings)));
    }
    if (!faults.areNone()) {
      return new StatementReader.Read.Refused(faults.all());
    }
    statements = joined(statements);
    CsvAccounts.warn(statements, warnings);
    return new StatementReader.Read.Understood(
        new StatementDocument(
            kind(letters.text()),
            letters.charset(),
            statements,
            leftOut,
            warnings,
            SignDoubt.in(statements)));
  }

  /// Some banks write an account's months as statements of their own, which may overlap.
  private static List<Statement> joined(List<Statement> statements) {
    Map<Statement.Account, Statement> all = new LinkedHashMap<>();
    List<Statement> unnamed = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.account().number().isEmpty()) {
        unnamed.add(statement);
      } else {
        all.merge(statement.account(), statement, OfxStatement::joined);
      }
    }
    unnamed.addAll(0, all.values());
    return unnamed;
  }

  private static Statement joined(Statement one, Statement other) {
    Set<String> takenBack = new HashSet<>(one.corrected());
    takenBack.addAll(other.corrected());
    Set<Statement.Line> seen = new HashSet<>(one.lines());
    List<Statement.Line> lines = new ArrayList<>(one.lines());
    other.lines().stream()
        .filter(line -> line.reference().isEmpty() || !seen.contains(line))
        .forEach(lines::add);
    lines.removeIf(line -> takenBack.contains(line.reference()));
    List<Statement.Balance> closing = new ArrayList<>(one.closing());
    closing.addAll(other.closing());
    return new Statement(
        one.account(),
        lines,
        closing.stream().max(Comparator.comparing(Statement.Balance::asOf)).stream().toList(),
        List.copyOf(takenBack));
  }

  private static String kind(String text) {
    return text.contains("INTU.BID") ? "qfx" : "ofx";
  }

  @Override
  public void startAggregate(String name) {
    inside.add(name);
    switch (name) {
      case "STMTRS", "CCSTMTRS", "INVSTMTRS" -> accounts.add(new OfxAccount(currency));
      case "STMTTRN", "STMTTRNP", "LEDGERBAL" -> fields.clear();
      default -> {
        // Nothing begins with the others.
      }
    }
  }

  @Override
  public void onElement(String name, String value) {
    String text = value.strip();
    if (accounts.isEmpty()) {
      if (inside.contains("STATUS") && !text.equals("0")) {
        status.putIfAbsent(name, text);
      }
      return;
    }
    if (inside.contains("STMTTRN") || inside.contains("STMTTRNP") || inside.contains("LEDGERBAL")) {
      fields.putIfAbsent(key(name), text);
    } else {
      accounts.getLast().tell(name, text, inside.isEmpty() ? "" : inside.getLast(), faults);
    }
  }

  /// What stands in an aggregate of a transaction is not the transaction's own.
  private String key(String name) {
    return switch (inside.isEmpty() ? "" : inside.getLast()) {
      case "STMTTRN", "STMTTRNP", "LEDGERBAL" -> name;
      case "CURRENCY" -> "CURRENCY." + name;
      case "PAYEE" -> "PAYEE." + name;
      default -> "OTHER." + name;
    };
  }

  @Override
  public void endAggregate(String name) {
    int begun = inside.lastIndexOf(name);
    if (begun >= 0) {
      inside.remove(begun);
    }
    if (accounts.isEmpty()) {
      return;
    }
    OfxTransaction row = new OfxTransaction(fields);
    switch (name) {
      case "STMTTRN" -> accounts.getLast().add(row);
      case "STMTTRNP" -> leftOut.add(new StatementDocument.LeftOut(row.line(), "pending"));
      case "LEDGERBAL" -> accounts.getLast().balance(fields);
      default -> {
        // Nothing ends with the others.
      }
    }
  }

  static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)))
          .filter(known -> known.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
