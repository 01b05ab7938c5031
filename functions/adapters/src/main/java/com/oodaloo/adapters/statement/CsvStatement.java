package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementReader;
import com.oodaloo.domain.money.Money;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// CSV with a line of headings, in whatever words the bank has for them. What stands above the
/// headings is passed over; an amount is in one column, or in one for each direction.
final class CsvStatement {
  private static final int HEADINGS_WITHIN = 20;
  private static final List<DateTimeFormatter> DAYS =
      List.of(day("uuuu-M-d"), day("M/d/uuuu"), day("M/d/uu"), day("M-d-uuuu"));

  private final Faults faults = new Faults();
  private final List<Statement.Line> lines = new ArrayList<>();
  private final Map<Column, Integer> columns = new HashMap<>();
  private final Currency currency;

  private enum Column {
    DAY("date", "posting date", "posted date", "post date", "transaction date"),
    AMOUNT("amount", "transaction amount", "amount (usd)"),
    OUT("debit", "withdrawal", "withdrawals", "debit amount", "money out"),
    IN("credit", "deposit", "deposits", "credit amount", "money in"),
    TEXT("description", "payee", "name", "details", "memo", "transaction description"),
    CHECK("check number", "check", "check #", "check or slip #"),
    REFERENCE("fitid", "reference", "reference number", "transaction id", "id");

    private final String words;

    Column(String... words) {
      this.words = "|" + String.join("|", words) + "|";
    }

    private boolean isHeadedBy(String heading) {
      return !heading.isEmpty() && words.contains("|" + heading + "|");
    }
  }

  private CsvStatement(Currency currency) {
    this.currency = currency;
  }

  static StatementReader.Read read(String text, Currency currency) {
    CsvStatement statement = new CsvStatement(currency);
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CsvReader<CsvRecord> rows = rows(bare)) {
      rows.forEach(statement::row);
    } catch (CsvParseException _) {
      statement.faults.add("a quotation mark is not closed");
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot be read", e);
    }
    if (statement.columns.isEmpty()) {
      statement.faults.add(
          "no line with headings: date, amount (or debit and credit), description");
    }
    return statement.faults.or(statement.lines, List.of());
  }

  private static CsvReader<CsvRecord> rows(String text) {
    return CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text);
  }

  private void row(CsvRecord row) {
    if (columns.isEmpty()) {
      if (row.getStartingLineNumber() <= HEADINGS_WITHIN) {
        headings(row);
      }
    } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
      line(row);
    }
  }

  private void headings(CsvRecord row) {
    Map<Column, Integer> found = new HashMap<>();
    for (int at = 0; at < row.getFieldCount(); at++) {
      String heading = row.getField(at).strip().toLowerCase(Locale.ROOT);
      for (Column column : Column.values()) {
        if (column.isHeadedBy(heading)) {
          found.putIfAbsent(column, at);
        }
      }
    }
    boolean hasAmount =
        found.containsKey(Column.AMOUNT)
            || (found.containsKey(Column.OUT) && found.containsKey(Column.IN));
    if (found.containsKey(Column.DAY) && found.containsKey(Column.TEXT) && hasAmount) {
      columns.putAll(found);
    }
  }

  private void line(CsvRecord row) {
    Optional<LocalDate> day = readDay(field(row, Column.DAY));
    Optional<Money> amount = amount(row);
    if (day.isEmpty()) {
      faults.at(row.getStartingLineNumber(), "\"" + field(row, Column.DAY) + "\" is no day");
    }
    if (amount.isEmpty()) {
      faults.at(row.getStartingLineNumber(), "the amount is none, or not exact to the cent");
    }
    if (day.isPresent() && amount.isPresent()) {
      lines.add(
          new Statement.Line(
              day.get(),
              amount.get(),
              field(row, Column.TEXT),
              field(row, Column.CHECK),
              field(row, Column.REFERENCE)));
    }
  }

  /// Money in is positive; a column of its own for money out holds it with or without a sign.
  private Optional<Money> amount(CsvRecord row) {
    if (columns.containsKey(Column.AMOUNT)) {
      return Amount.read(field(row, Column.AMOUNT), currency);
    }
    String in = field(row, Column.IN);
    return in.isEmpty()
        ? Amount.read(field(row, Column.OUT), currency).map(out -> out.magnitude().negated())
        : Amount.read(in, currency);
  }

  private String field(CsvRecord row, Column column) {
    int at = columns.getOrDefault(column, -1);
    return at >= 0 && at < row.getFieldCount() ? row.getField(at).strip() : "";
  }

  private static Optional<LocalDate> readDay(String text) {
    for (DateTimeFormatter form : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text, form));
      } catch (DateTimeException _) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter day(String form) {
    return DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
