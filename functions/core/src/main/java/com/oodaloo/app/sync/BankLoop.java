package com.oodaloo.app.sync;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.BankFeed.History;
import com.oodaloo.domain.bank.BankTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a loop of pages whole, or not at all: nothing of it may be kept before its last page.
///
/// Rows that change while they are paged make it begin again from its first cursor, at most three
/// times; a cursor that stays unusable is given up once for a read of everything. At most 200 pages
/// of 500 rows.
final class BankLoop {
  static final int MAX_PAGES = 200;
  static final int MAX_PASSES = 5;
  private static final int PASSES_FROM_CURSOR = 3;

  private final BankFeed feed;
  private final Tokens tokens;

  BankLoop(BankFeed feed, Tokens tokens) {
    this.feed = feed;
    this.tokens = tokens;
  }

  /// The rows of a finished loop, the last word on each id; `corrections` are the ids of rows that
  /// came as modified only.
  record Read(
      Map<String, BankTransaction> rows,
      Set<String> corrections,
      List<String> removed,
      String cursor,
      Span span) {
    /// Whether rows that are kept and were not mentioned are gone at the bank.
    boolean isEverything() {
      return span.fromStart() && span.history() == History.COMPLETE && !rows.isEmpty();
    }

    /// The first day the read speaks of.
    Optional<LocalDate> firstDay() {
      return rows.values().stream().map(BankTransaction::date).min(LocalDate::compareTo);
    }
  }

  record Span(boolean fromStart, History history) {}

  Read from(String first) {
    String from = first;
    for (int pass = 1; pass <= MAX_PASSES; pass++) {
      try {
        return onePass(from);
      } catch (Rejected e) {
        from =
            switch (e.reason()) {
              case MUTATION -> pass < PASSES_FROM_CURSOR ? first : "";
              case CURSOR -> "";
              case UNAUTHORIZED, PROTOCOL -> throw e;
            };
      }
    }
    throw new Unavailable("the bank's rows keep changing while read", Duration.ofMinutes(2));
  }

  private Read onePass(String first) {
    Map<String, BankTransaction> rows = new LinkedHashMap<>();
    Set<String> corrections = new HashSet<>();
    List<String> removed = new ArrayList<>();
    String cursor = first;
    for (int page = 0; page < MAX_PAGES; page++) {
      BankFeed.Page read = feed.sync(tokens, cursor);
      read.added().forEach(row -> rows.put(row.id(), row));
      read.modified()
          .forEach(row -> {
            if (rows.put(row.id(), row) == null) {
              corrections.add(row.id());
            }
          });
      removed.addAll(read.removed());
      cursor = read.cursor();
      if (!read.more()) {
        Span span = new Span(first.isEmpty(), read.history());
        return new Read(rows, corrections, removed, cursor, span);
      }
    }
    throw new Unavailable("more than " + MAX_PAGES + " pages in one loop", Duration.ofMinutes(5));
  }
}
