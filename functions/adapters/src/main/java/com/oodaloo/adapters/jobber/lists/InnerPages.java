package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.jobber.graphql.fragment.PageFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The pages of a list inside one record: lines of a job, entries of a payout.
final class InnerPages {
  private static final int PAGES_MAX = 50;

  private InnerPages() {}

  /// One page and where it ends.
  record Slice<T>(List<T> rows, PageFields end) {}

  /// All rows from the page after `cursor` on (empty: from the first).
  ///
  /// @param fetch the page after a cursor; empty when the record is gone meanwhile
  static <T> List<T> from(
      String cursor, String recordId, Function<String, Optional<Slice<T>>> fetch) {
    List<T> rows = new ArrayList<>();
    String after = cursor;
    for (int page = 0; page < PAGES_MAX; page++) {
      Optional<Slice<T>> slice = fetch.apply(after);
      slice.ifPresent(found -> rows.addAll(found.rows()));
      if (slice.isEmpty() || !slice.get().end().hasNextPage) {
        return rows;
      }
      after = cursor(slice.get().end(), recordId);
    }
    throw new UnreadableRecord(recordId + " has more than " + PAGES_MAX + " pages inside");
  }

  static String cursor(PageFields end, String recordId) {
    if (end.endCursor == null) {
      throw new UnreadableRecord(recordId + " promises more without a cursor");
    }
    return end.endCursor;
  }
}
