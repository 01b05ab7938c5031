package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRows.Row;
import java.time.LocalDate;

/// A row that is a line of the account: its day, the amount as written, the column that holds it,
/// and what the column of types says.
record CsvEntry(Row row, LocalDate day, Column column, Amount amount, Said said) {}
