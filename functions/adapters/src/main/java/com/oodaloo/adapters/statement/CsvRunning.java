package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The direction of each amount as a running balance proves it: where every balance differs from
/// the next by just the amount between them, it went up or down. A file whose balances do not run
/// so proves nothing (some banks fill the day's last line only, or order a day otherwise).
final class CsvRunning {
  private static final int ENTRIES_MIN = 3;

  /// What the balances say of one entry.
  enum Way {
    OUT,
    IN,
    UNKNOWN
  }

  private CsvRunning() {}

  /// One way an entry; empty where the balances prove nothing. Of the oldest entry they say
  /// nothing, unless a row of the file tells the balance before it.
  ///
  /// @param opening what rows of an opening balance tell, at most one is meant
  static List<Way> of(
      List<CsvEntry> entries, List<Amount> opening, CsvColumns columns, CsvAmounts amounts) {
    if (entries.size() < ENTRIES_MIN || !columns.has(Column.BALANCE)) {
      return List.of();
    }
    List<BigDecimal> balances = new ArrayList<>();
    for (CsvEntry entry : entries) {
      amounts
          .read(columns.field(entry.row(), Column.BALANCE))
          .map(CsvRunning::signed)
          .ifPresent(balances::add);
    }
    if (balances.size() < entries.size()) {
      return List.of();
    }
    List<BigDecimal> before = opening.size() == 1 ? List.of(signed(opening.getFirst())) : List.of();
    List<Way> up = ways(entries, balances, before, 1);
    List<Way> down = ways(entries, balances, before, -1);
    boolean newestFirst = entries.getFirst().day().isAfter(entries.getLast().day());
    return up.isEmpty() || (newestFirst && !down.isEmpty()) ? down : up;
  }

  private static BigDecimal signed(Amount balance) {
    return balance.mark() == Amount.Mark.DEBIT ? balance.number().negate() : balance.number();
  }

  /// @param step 1 where the file runs from old to new, -1 where it runs from new to old
  private static List<Way> ways(
      List<CsvEntry> entries, List<BigDecimal> balances, List<BigDecimal> opening, int step) {
    List<Way> ways = new ArrayList<>();
    for (int at = 0; at < entries.size(); at++) {
      int before = at - step;
      List<BigDecimal> earlier =
          before >= 0 && before < entries.size() ? List.of(balances.get(before)) : opening;
      Optional<Way> way =
          earlier.isEmpty()
              ? Optional.of(Way.UNKNOWN)
              : way(balances.get(at).subtract(earlier.getFirst()), entries.get(at).amount());
      if (way.isEmpty()) {
        return List.of();
      }
      ways.add(way.get());
    }
    return ways;
  }

  private static Optional<Way> way(BigDecimal change, Amount amount) {
    return change.abs().compareTo(amount.number().abs()) == 0
        ? Optional.of(change.signum() < 0 ? Way.OUT : Way.IN)
        : Optional.empty();
  }
}
