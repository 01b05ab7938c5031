package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The amounts of one file, all of which part dollars and cents with the same sign.
record CsvAmounts(Amount.Decimal decimal) {
  private static final List<Column> MONEY =
      List.of(Column.AMOUNT, Column.OUT, Column.IN, Column.BALANCE);

  private static final Set<String> ABSENT = Set.of("", "-", "--", "n/a", "na", "none", "null");

  static CsvAmounts of(List<Row> rows, CsvColumns columns) {
    boolean comma =
        rows.stream()
            .anyMatch(row ->
                MONEY.stream()
                    .map(column -> columns.field(row, column))
                    .anyMatch(text -> text.indexOf(',') >= 0 && Amount.hasDecimalComma(text)));
    return new CsvAmounts(comma ? Amount.Decimal.COMMA : Amount.Decimal.POINT);
  }

  /// Why a row with a day moves no money: it has no amount but a balance, or only zeros.
  Optional<String> why(Row row, CsvColumns columns) {
    boolean empty =
        List.of(Column.AMOUNT, Column.OUT, Column.IN).stream()
            .allMatch(column -> isNone(columns.field(row, column)));
    if (!empty) {
      return Optional.empty();
    }
    boolean written =
        List.of(Column.AMOUNT, Column.OUT, Column.IN).stream()
            .anyMatch(column -> !isAbsent(columns.field(row, column)));
    if (written) {
      return Optional.of("an amount of zero");
    }
    return Optional.of("a balance, not a line")
        .filter(_ -> !columns.field(row, Column.BALANCE).isEmpty());
  }

  private boolean isNone(String text) {
    return isAbsent(text) || read(text).filter(Amount::isZero).isPresent();
  }

  private static boolean isAbsent(String text) {
    return ABSENT.contains(text.toLowerCase(Locale.ROOT));
  }

  Optional<Amount> read(String text) {
    return Amount.read(text, decimal);
  }

  Optional<CsvEntry> entry(Row row, LocalDate day, CsvColumns columns, Faults faults) {
    Column column = column(row, columns);
    String out = columns.field(row, Column.OUT);
    String in = columns.field(row, Column.IN);
    if (column != Column.AMOUNT && !isNone(out) && !isNone(in)) {
      faults.at(
          row.line(),
          "both " + out + " out and " + in + " in stand in one row; keep the one that is right");
      return Optional.empty();
    }
    String text = columns.field(row, column);
    Optional<Amount> amount = read(text);
    if (amount.isEmpty()) {
      faults.at(
          row.line(),
          text.isEmpty()
              ? "the amount is missing; write it, or take the row out of the file"
              : "\""
                  + text
                  + "\" is no amount; expected one like -1,234.56"
                  + (decimal == Amount.Decimal.COMMA
                      ? " or, as elsewhere in the file, -1234,56"
                      : ""));
    }
    Column types = columns.has(Column.DIRECTION) ? Column.DIRECTION : Column.TYPE;
    Said said = Said.of(columns.field(row, types));
    return amount.map(read -> new CsvEntry(row, day, column, read, said));
  }

  private Column column(Row row, CsvColumns columns) {
    if (columns.has(Column.AMOUNT) && !isAbsent(columns.field(row, Column.AMOUNT))) {
      return Column.AMOUNT;
    }
    if (!columns.has(Column.OUT) || !columns.has(Column.IN)) {
      return Column.AMOUNT;
    }
    return isNone(columns.field(row, Column.OUT)) ? Column.IN : Column.OUT;
  }
}
