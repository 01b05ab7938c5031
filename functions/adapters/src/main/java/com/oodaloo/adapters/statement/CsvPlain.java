package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRows.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The columns of a file without headings (Wells Fargo: day, amount, `*`, check, words), told by
/// what every row holds. Where two columns may be the amount, nobody can tell.
final class CsvPlain {
  private static final Pattern CENTS =
      Pattern.compile("\\(?[-+]?\\$?\\s?[-+]?[\\d,.]*[.,]\\d{2}\\)?[-+]?( ?[CD]R)?");

  private CsvPlain() {}

  static Optional<CsvColumns> columns(List<Row> all) {
    List<Row> rows = all.stream().filter(row -> !row.isBlank()).toList();
    int width = rows.isEmpty() ? 0 : rows.getFirst().fields().size();
    CsvDays days = CsvDays.of(rows.stream().map(row -> row.field(0)).toList());
    List<Integer> dayAt = where(rows, width, text -> days.read(text).isPresent());
    List<Integer> amountAt = where(rows, width, text -> CENTS.matcher(text).matches());
    if (dayAt.isEmpty() || amountAt.size() != 1) {
      return Optional.empty();
    }
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    found.put(Column.DAY, dayAt.getFirst());
    found.put(Column.AMOUNT, amountAt.getFirst());
    for (int at = 0; at < width; at++) {
      boolean free = !dayAt.contains(at) && !amountAt.contains(at);
      if (free && letters(rows, at) > letters(rows, found.getOrDefault(Column.TEXT, -1))) {
        found.put(Column.TEXT, at);
      }
    }
    return found.containsKey(Column.TEXT)
        ? Optional.of(new CsvColumns(withCheck(found, rows, width), width))
        : Optional.empty();
  }

  private static Map<Column, Integer> withCheck(
      Map<Column, Integer> found, List<Row> rows, int width) {
    for (int at = 0; at < width; at++) {
      int column = at;
      boolean numbers =
          rows.stream().allMatch(row -> row.field(column).matches("\\d{0,8}"))
              && rows.stream().anyMatch(row -> !row.field(column).isEmpty());
      if (numbers && !found.containsValue(at)) {
        found.putIfAbsent(Column.CHECK, at);
      }
    }
    return found;
  }

  private static List<Integer> where(List<Row> rows, int width, Predicate<String> fits) {
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < width; at++) {
      int column = at;
      if (rows.stream().allMatch(row -> fits.test(row.field(column)))) {
        found.add(at);
      }
    }
    return found;
  }

  private static long letters(List<Row> rows, int at) {
    return rows.stream()
        .mapToLong(row -> row.field(at).chars().filter(Character::isLetter).count())
        .sum();
  }
}
