package com.oodaloo.app.monthexport;

import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A month as tables, and the journals that a program for bookkeeping takes in. A text may come
/// from a customer, an amount and a day are ours.
public record Packet(YearMonth month, List<Table> tables, List<Journal> journals) {
  public Packet {
    tables = List.copyOf(tables);
    journals = List.copyOf(journals);
  }

  /// `name` is that of its file, without an ending.
  public record Table(String name, List<String> columns, List<List<Cell>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// What stands in one field.
  public sealed interface Cell {
    record Text(String words) implements Cell {}

    record Amount(Money money) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Count(long number) implements Cell {}
  }

  /// Writes a packet down as one file.
  @FunctionalInterface
  public interface Writer {
    byte[] write(Packet packet);
  }
}
