package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRows.Row;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.app.sync.statement.StatementDocument.LeftOut;
import com.oodaloo.app.sync.statement.StatementReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// CSV in whatever words the bank has for its headings. What stands above them is a preamble, which
/// may name the account; a file without headings is read by what its columns hold.
final class CsvStatement {
  private static final int HEADINGS_WITHIN = 60;
  private static final String EXPECTED =
      "; write a first line with headings: Date,Description,Amount";

  private final Faults faults = new Faults();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Currency currency;

  private CsvStatement(Currency currency) {
    this.currency = currency;
  }

  static StatementReader.Read read(Letters letters, Currency currency) {
    CsvStatement file = new CsvStatement(currency);
    List<Statement> statements = file.statements(letters.text());
    if (!file.faults.areNone()) {
      return new StatementReader.Read.Refused(file.faults.all());
    }
    CsvAccounts.warn(statements, file.warnings);
    List<String> doubts = SignDoubt.in(statements);
    if (doubts.isEmpty()) {
      file.warnings.addAll(SignDoubt.worthALook(statements));
    }
    return new StatementReader.Read.Understood(
        new StatementDocument(
            "csv", letters.charset(), statements, file.leftOut, file.warnings, doubts));
  }

  private List<Statement> statements(String text) {
    List<Row> rows = CsvRows.of(text, faults);
    if (!faults.areNone()) {
      return List.of();
    }
    for (int at = 0; at < Math.min(rows.size(), HEADINGS_WITHIN); at++) {
      Optional<CsvColumns> columns = CsvColumns.of(rows.get(at));
      if (columns.isPresent()) {
        List<String> headings = rows.get(at).fields();
        return statements(
            rows.subList(0, at), rows.subList(at + 1, rows.size()), columns.get(), headings);
      }
    }
    Optional<CsvColumns> plain = CsvPlain.columns(rows);
    if (plain.isEmpty()) {
      faults.add(
          "line 1: no line of headings, and the columns do not tell by themselves" + EXPECTED);
      return List.of();
    }
    warnings.add("The file has no headings; its columns were told by what they hold.");
    return statements(List.of(), rows, plain.get(), List.of());
  }

  private List<Statement> statements(
      List<Row> preamble, List<Row> below, CsvColumns headed, List<String> headings) {
    CsvColumns columns = headed.withDirection(below);
    CsvAccounts accounts = new CsvAccounts(columns, currency, faults);
    accounts.preamble(preamble);
    List<Row> rows = accounts.sections(below, headings);
    CsvDays days = CsvDays.of(dayTexts(rows, columns));
    if (days.isDayFirst()) {
      warnings.add("The days are written day first (31/01/2025).");
    }
    CsvAmounts amounts = CsvAmounts.of(rows, columns);
    CsvTitles titles = CsvTitles.of(preamble, rows);
    List<CsvEntry> entries =
        entries(rows, columns, days, amounts, titles).stream()
            .map(entry -> entry.under(titles.said(entry.row())))
            .toList();
    CsvSigns signs =
        CsvSigns.of(
            entries,
            CsvRunning.of(entries, opening(rows, columns, amounts), columns, amounts),
            columns.has(Column.DIRECTION) || titles.tellDirections(),
            faults,
            warnings);
    entries.forEach(entry -> accounts.add(entry, signs));
    rows.stream()
        .filter(row -> CsvLeftOut.isClosing(row, columns))
        .forEach(row ->
            days.read(dayText(row, columns)).ifPresent(day -> accounts.close(row, day, amounts)));
    List<Statement> statements = accounts.statements(amounts);
    if (statements.isEmpty() && faults.areNone()) {
      faults.add("the file holds no lines of an account; choose a longer time, or OFX");
    }
    return statements;
  }

  private List<CsvEntry> entries(
      List<Row> rows, CsvColumns columns, CsvDays days, CsvAmounts amounts, CsvTitles titles) {
    boolean tellsPosted =
        rows.stream().anyMatch(row -> !columns.field(row, Column.POSTED).isEmpty());
    List<CsvEntry> entries = new ArrayList<>();
    for (Row row : rows) {
      if (titles.isBalance(row)) {
        leftOut.add(new LeftOut(row.line(), "a daily balance, not a line"));
      } else if (tellsPosted && CsvLeftOut.isNotPosted(row, columns, days)) {
        leftOut.add(new LeftOut(row.line(), "pending: it has no day of posting"));
      } else {
        entry(row, columns, days, amounts).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private static List<Amount> opening(List<Row> rows, CsvColumns columns, CsvAmounts amounts) {
    return rows.stream()
        .filter(row -> CsvLeftOut.isOpening(row, columns))
        .flatMap(row -> amounts.read(columns.field(row, Column.BALANCE)).stream())
        .toList();
  }

  private static List<String> dayTexts(List<Row> rows, CsvColumns columns) {
    return rows.stream().map(row -> dayText(row, columns)).toList();
  }

  /// The day the bank posted it, which is the one its other exports and the feed tell.
  private static String dayText(Row row, CsvColumns columns) {
    String posted = columns.field(row, Column.POSTED);
    return posted.isEmpty() ? columns.field(row, Column.DAY) : posted;
  }

  private Optional<CsvEntry> entry(Row row, CsvColumns columns, CsvDays days, CsvAmounts amounts) {
    String text = dayText(row, columns);
    Optional<LocalDate> day = days.read(text);
    Optional<String> why =
        day.isEmpty()
            ? CsvLeftOut.withoutDay(row, columns)
            : CsvLeftOut.why(row, columns).or(() -> amounts.why(row, columns));
    if (why.isPresent()) {
      leftOut.add(new LeftOut(row.line(), why.get()));
      return Optional.empty();
    }
    if (day.isEmpty()) {
      faults.at(row.line(), "\"" + text + "\" is no day; expected one like 03/31/2025");
    }
    return amounts
        .entry(row, day.orElse(LocalDate.EPOCH), columns, faults)
        .filter(_ -> day.isPresent());
  }
}
