package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRows.Row;
import java.time.LocalDate;

/// A row that is a line of the account: its day, the amount as written, the column that holds it,
/// and what the column of types says.
record CsvEntry(Row row, LocalDate day, Column column, Amount amount, Said said) {
  /// The same, with what the title above it says where its own row says nothing.
  CsvEntry under(Said title) {
    return said == Said.NOTHING ? new CsvEntry(row, day, column, amount, title) : this;
  }
}
