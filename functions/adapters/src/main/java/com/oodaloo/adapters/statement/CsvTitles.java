package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvRows.Row;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Rows of one field above the lines of one direction, as on paper: `Withdrawals & Debits`,
/// `Deposits & Credits`, `Daily Balance` (Citizens Bank, as importers on GitHub read it).
record CsvTitles(NavigableMap<Long, Title> byLine) {
  private static final Pattern OUT =
      Pattern.compile(
          "^(other |electronic )?(withdrawals?|debits?|checks?( paid)?|subtractions|money out|fees)"
              + "( (and|other) .*| withdrawals?| debits?| subtractions)?$");
  private static final Pattern IN =
      Pattern.compile(
          "^(other |electronic )?(deposits?|credits?|additions|money in)"
              + "( (and|other) .*| credits?| deposits?| additions)?$");
  private static final Pattern BALANCES =
      Pattern.compile("^(daily|ending daily)( ledger)? balances?( summary)?$");

  enum Title {
    OUT,
    IN,
    BALANCES
  }

  static CsvTitles of(List<Row> preamble, List<Row> below) {
    NavigableMap<Long, Title> titles = new TreeMap<>();
    for (List<Row> rows : List.of(preamble, below)) {
      rows.forEach(row -> title(row).ifPresent(title -> titles.put(row.line(), title)));
    }
    return new CsvTitles(titles);
  }

  private static Optional<Title> title(Row row) {
    List<String> filled = row.fields().stream().filter(field -> !field.isEmpty()).toList();
    if (filled.size() != 1) {
      return Optional.empty();
    }
    String words = CsvColumns.plain(filled.getFirst().replace('&', ' '));
    String joined = filled.getFirst().contains("&") ? words.replaceFirst(" +", " and ") : words;
    if (BALANCES.matcher(joined).matches()) {
      return Optional.of(Title.BALANCES);
    }
    return OUT.matcher(joined).matches()
        ? Optional.of(Title.OUT)
        : Optional.of(Title.IN).filter(_ -> IN.matcher(joined).matches());
  }

  boolean tellDirections() {
    return byLine.containsValue(Title.OUT) || byLine.containsValue(Title.IN);
  }

  /// What the title above a row says of its direction.
  Said said(Row row) {
    var title = byLine.floorEntry(row.line());
    if (title == null || title.getValue() == Title.BALANCES) {
      return Said.NOTHING;
    }
    return title.getValue() == Title.OUT ? Said.OUT : Said.IN;
  }

  boolean isBalance(Row row) {
    var title = byLine.floorEntry(row.line());
    return title != null && title.getValue() == Title.BALANCES;
  }
}
