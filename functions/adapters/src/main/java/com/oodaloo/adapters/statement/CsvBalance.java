package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The balance after the newest line, where a column tells the balance after each. Files run from
/// old to new or from new to old; on one day only the sums tell which.
record CsvBalance(CsvColumns columns, CsvAmounts amounts, Currency currency) {

  List<Statement.Balance> closing(List<CsvEntry> entries, List<Statement.Line> lines) {
    if (!columns.has(Column.BALANCE) || entries.isEmpty()) {
      return List.of();
    }
    boolean down = isNewestFirst(entries, lines);
    LocalDate day = lines.get(down ? 0 : lines.size() - 1).day();
    for (int step = 0; step < entries.size(); step++) {
      int at = down ? step : entries.size() - 1 - step;
      Optional<Money> balance = balance(entries.get(at));
      if (!lines.get(at).day().equals(day)) {
        return List.of();
      }
      if (balance.isPresent()) {
        // Some banks fill the day's last line only.
        return List.of(new Statement.Balance(balance.get(), day));
      }
    }
    return List.of();
  }

  private boolean isNewestFirst(List<CsvEntry> entries, List<Statement.Line> lines) {
    LocalDate first = lines.getFirst().day();
    LocalDate last = lines.getLast().day();
    if (!first.equals(last)) {
      return first.isAfter(last);
    }
    for (int at = 1; at < entries.size(); at++) {
      Optional<Money> before = balance(entries.get(at - 1));
      Optional<Money> after = balance(entries.get(at));
      if (before.isPresent() && after.isPresent()) {
        boolean goesUp = fits(before.get(), lines.get(at).amount(), after.get());
        boolean goesDown = fits(after.get(), lines.get(at - 1).amount(), before.get());
        if (goesUp != goesDown) {
          return goesDown;
        }
      }
    }
    return false;
  }

  private static boolean fits(Money before, Money amount, Money after) {
    return before.currency().equals(amount.currency()) && before.plus(amount).equals(after);
  }

  private Optional<Money> balance(CsvEntry entry) {
    return amounts
        .read(columns.field(entry.row(), Column.BALANCE))
        .flatMap(amount -> amount.money(currency));
  }
}
