package com.oodaloo.app.sync.bank;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.bank.BankFeed.History;
import com.oodaloo.domain.bank.BankTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a loop of pages whole, or not at all: nothing of it may be kept before its last page.
///
/// Rows that change while they are paged make it begin again from its first cursor. Only a cursor
/// that is unusable, or whose very first page is refused three times, is given up for a read of
/// everything, because that one names no removals. At most five passes, each of at most 200 pages
/// of 500 rows.
final class BankLoop {
  static final int MAX_PAGES = 200;
  static final int MAX_PASSES = 5;
  private static final int REFUSALS_OF_CURSOR = 3;

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

    List<BankTransaction> linesOf(String accountId) {
      return rows.values().stream().filter(line -> line.accountId().equals(accountId)).toList();
    }

    /// The first day the read speaks of.
    Optional<LocalDate> firstDay() {
      return rows.values().stream().map(BankTransaction::date).min(LocalDate::compareTo);
    }
  }

  record Span(boolean fromStart, History history) {}

  Read from(String first) {
    String from = first;
    int refused = 0;
    for (int pass = 1; pass <= MAX_PASSES; pass++) {
      Pass reading = new Pass(from);
      try {
        return reading.whole();
      } catch (Rejected e) {
        refused += reading.pages == 0 ? 1 : 0;
        from =
            switch (e.reason()) {
              case MUTATION -> refused < REFUSALS_OF_CURSOR ? from : "";
              case CURSOR -> "";
              case UNAUTHORIZED, PROTOCOL -> throw e;
            };
      }
    }
    throw new Unavailable("the bank's rows keep changing while read", Duration.ofMinutes(2));
  }

  /// One go through the pages.
  private final class Pass {
    private final Map<String, BankTransaction> rows = new LinkedHashMap<>();
    private final Set<String> corrections = new HashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final boolean fromStart;
    private String cursor;
    private int pages;

    Pass(String first) {
      fromStart = first.isEmpty();
      cursor = first;
    }

    Read whole() {
      while (pages < MAX_PAGES) {
        BankFeed.Page page = feed.sync(tokens, cursor);
        pages++;
        take(page);
        if (!page.more()) {
          return new Read(
              rows, corrections, List.copyOf(removed), cursor, new Span(fromStart, page.history()));
        }
      }
      throw new Unavailable("more than " + MAX_PAGES + " pages in one loop", Duration.ofMinutes(5));
    }

    /// The last word on a row counts: added and then removed within one loop is removed.
    private void take(BankFeed.Page page) {
      page.added().forEach(row -> rows.put(row.id(), row));
      page.modified()
          .forEach(row -> {
            if (rows.put(row.id(), row) == null) {
              corrections.add(row.id());
            }
          });
      page.added().forEach(row -> removed.remove(row.id()));
      page.modified().forEach(row -> removed.remove(row.id()));
      page.removed()
          .forEach(id -> {
            rows.remove(id);
            corrections.remove(id);
            removed.add(id);
          });
      cursor = page.cursor();
    }
  }
}
