package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRows.Row;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Rows that are no money moved: balances, totals, what is pending or has failed.
final class CsvLeftOut {
  private static final Set<String> NOT_YET =
      Set.of(
          "pending",
          "processing",
          "authorized",
          "authorization",
          "hold",
          "scheduled",
          "yes",
          "true",
          "y",
          "in process",
          "in progress",
          "upcoming",
          "memo post",
          "memo posted",
          "uncleared",
          "not posted",
          "estimated",
          "p",
          "on hold",
          "held",
          "waiting");
  private static final Set<String> NEVER =
      Set.of(
          "failed",
          "declined",
          "canceled",
          "cancelled",
          "voided",
          "void",
          "rejected",
          "expired",
          "denied",
          "error",
          "blocked",
          "deleted",
          "stopped");
  private static final Pattern BALANCE =
      Pattern.compile(
          "^(beginning|opening|starting|ending|closing|previous|prior|current|available|ledger|"
              + "statement|daily|running|final)( \\w+)? balance\\b.*|^balance( brought| carried)?"
              + " forward.*|^(new )?balance( as of.*)?$|^balance at .*");
  private static final Pattern CLOSING = Pattern.compile("^(ending|closing|final|new) .*");
  private static final Pattern OPENING =
      Pattern.compile("^(beginning|opening|starting|previous|prior) .*|^balance .*forward.*");
  private static final Pattern TOTAL =
      Pattern.compile(
          "^(grand |sub ?)?totals?$|^sub ?total\\b.*|^(grand )?totals?( number)?( of| for)?"
              + " (deposits?|credits?|debits?|withdrawals?|checks?|fees?|charges?|payments?|amount|"
              + "transactions?|purchases?|additions|subtractions|interest|other|all|money|paid|page|"
              + "period|month|account|this)\\b.*");

  private CsvLeftOut() {}

  /// Why a row with a day is no line; empty for one that is.
  static Optional<String> why(Row row, CsvColumns columns) {
    String status = CsvColumns.plain(columns.field(row, Column.STATUS));
    if (NOT_YET.contains(status) || status.startsWith("pending")) {
      return Optional.of("pending: the bank has not posted it");
    }
    if (NEVER.contains(status)) {
      return Optional.of(status + ": no money moved");
    }
    if (!mayBeNone(row, columns)) {
      return Optional.empty();
    }
    String words = words(row, columns);
    if (words.startsWith("pending ")
        && columns.field(row, Column.POSTED).isEmpty()
        && columns.has(Column.POSTED)) {
      return Optional.of("pending: the bank has not posted it");
    }
    return isBalance(words)
        ? Optional.of("a balance, not a line")
        : Optional.of("a total, not a line").filter(_ -> isTotal(words));
  }

  /// A line with its own day, but without the day of posting that others have.
  static boolean isNotPosted(Row row, CsvColumns columns, CsvDays days) {
    return columns.field(row, Column.POSTED).isEmpty()
        && days.read(columns.field(row, Column.DAY)).isPresent();
  }

  static boolean isBalance(String words) {
    return BALANCE.matcher(words).matches();
  }

  static boolean isTotal(String words) {
    return TOTAL.matcher(words).matches();
  }

  static boolean isClosing(Row row, CsvColumns columns) {
    String words = mayBeNone(row, columns) ? words(row, columns) : "";
    return isBalance(words) && CLOSING.matcher(words).matches();
  }

  static boolean isOpening(Row row, CsvColumns columns) {
    String words = mayBeNone(row, columns) ? words(row, columns) : "";
    return isBalance(words) && OPENING.matcher(words).matches();
  }

  /// Nearly all rows speak of no balance, no total and nothing pending; a file has a hundred
  /// thousand.
  private static boolean mayBeNone(Row row, CsvColumns columns) {
    String text = columns.field(row, Column.TEXT);
    String words = text.isEmpty() ? columns.field(row, Column.MEMO) : text;
    for (int at = 0; at < words.length(); at++) {
      char letter = words.charAt(at);
      boolean found =
          switch (letter) {
            case 'B', 'b' -> words.regionMatches(true, at, "balance", 0, 7);
            case 'T', 't' -> words.regionMatches(true, at, "total", 0, 5);
            case 'P', 'p' -> words.regionMatches(true, at, "pending", 0, 7);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  static String words(Row row, CsvColumns columns) {
    String text = columns.field(row, Column.TEXT);
    String words = text.isEmpty() ? columns.field(row, Column.MEMO) : text;
    return CsvColumns.plain(words).toLowerCase(Locale.ROOT);
  }

  /// A row without a day below the headings: a total, a balance or a remark, not a line.
  static Optional<String> withoutDay(Row row, CsvColumns columns) {
    for (String field : row.fields()) {
      String words = CsvColumns.plain(field);
      if (isTotal(words) || isBalance(words) || words.startsWith("total")) {
        return Optional.of("a total or a balance, not a line");
      }
      if (words.equals("pending") || words.equals("processing")) {
        return Optional.of("pending: the bank has not posted it");
      }
    }
    long filled = row.fields().stream().filter(field -> !field.isEmpty()).count();
    boolean hasMoney =
        !columns.field(row, Column.AMOUNT).isEmpty()
            || !columns.field(row, Column.OUT).isEmpty()
            || !columns.field(row, Column.IN).isEmpty();
    if (filled <= 1 || !hasMoney) {
      return Optional.of("a remark, not a line");
    }
    return Optional.of("a total, not a line: it has neither a day nor words")
        .filter(_ -> words(row, columns).isEmpty());
  }
}
