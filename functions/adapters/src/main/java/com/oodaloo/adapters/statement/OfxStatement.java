package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementReader;
import com.oodaloo.domain.money.Money;
import com.webcohesion.ofx4j.io.DefaultHandler;
import com.webcohesion.ofx4j.io.OFXParseException;
import com.webcohesion.ofx4j.io.nanoxml.NanoXMLOFXReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// OFX and QFX, the SGML of version 1 and the XML of version 2. Only its tags are read through
/// ofx4j: its object model looks for classes by reflection and stops at the first odd value.
final class OfxStatement extends DefaultHandler {
  private static final int DAY_DIGITS = 8;

  /// A bank's file has about eight.
  private static final int LEVELS_MAX = 64;

  private final Faults faults = new Faults();
  private final List<Statement.Line> lines = new ArrayList<>();
  private final List<Money> closing = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private final List<String> inside = new ArrayList<>();
  private Currency currency;
  private int rows;

  private OfxStatement(Currency currency) {
    this.currency = currency;
  }

  static StatementReader.Read read(String text, Currency currency) {
    OfxStatement statement = new OfxStatement(currency);
    if (text.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
      statement.faults.add("the file declares a document type, which no bank's does");
      return statement.faults.or(List.of(), List.of());
    }
    try {
      NanoXMLOFXReader reader = new NanoXMLOFXReader();
      reader.setContentHandler(statement);
      reader.parse(new StringReader(text));
    } catch (OFXParseException | IOException | IllegalStateException _) {
      statement.faults.add("the file is no OFX after its line " + statement.rows);
    }
    return statement.faults.or(statement.lines, statement.closing);
  }

  /// @throws IllegalStateException on nesting without end, which would exhaust the reader's stack
  @Override
  public void startAggregate(String name) {
    if (inside.size() >= LEVELS_MAX) {
      throw new IllegalStateException("nested deeper than " + LEVELS_MAX + " levels");
    }
    inside.add(name);
    if (name.equals("STMTTRN")) {
      fields.clear();
    }
  }

  @Override
  public void onElement(String name, String value) {
    if (name.equals("CURDEF")) {
      currency(value);
    } else if (inside.contains("STMTTRN")) {
      fields.putIfAbsent(name, value.strip());
    } else if (name.equals("BALAMT") && inside.contains("LEDGERBAL")) {
      Amount.read(value.strip(), currency).ifPresent(closing::add);
    }
  }

  @Override
  public void endAggregate(String name) {
    inside.remove(name);
    if (name.equals("STMTTRN")) {
      rows++;
      line();
    }
  }

  private void currency(String code) {
    try {
      currency = Currency.getInstance(code.strip());
    } catch (IllegalArgumentException _) {
      faults.add("the currency is not an ISO one");
    }
  }

  private void line() {
    Optional<LocalDate> day = day(field("DTPOSTED"));
    Optional<Money> amount = Amount.read(field("TRNAMT"), currency);
    if (day.isEmpty() || amount.isEmpty()) {
      faults.add(
          "transaction "
              + rows
              + ": "
              + (day.isEmpty() ? "DTPOSTED is no day" : "TRNAMT is no amount"));
      return;
    }
    lines.add(
        new Statement.Line(
            day.get(), amount.get(), description(), field("CHECKNUM"), field("FITID")));
  }

  private String description() {
    return (field("NAME") + " " + field("MEMO")).strip();
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// The first eight digits: what follows is a time of the bank's own.
  private static Optional<LocalDate> day(String text) {
    try {
      return text.length() < DAY_DIGITS
          ? Optional.empty()
          : Optional.of(
              LocalDate.parse(text.substring(0, DAY_DIGITS), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
