package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.ChangeFilter;
import com.oodaloo.app.sync.jobber.JobberSource.Account;
import com.oodaloo.app.sync.jobber.JobberSource.Ids;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds kept records that are gone at Jobber — not in the list any more, and not readable either —
/// and counts those that are there and not kept.
///
/// The list alone proves nothing, because a row that moves while pages are read may be on none.
record JobberCompare(JobberSource jobber, Account account) {
  private static final int PAGES_MAX = 500;

  /// More than this of one list at once is no tidying up; the rest is looked at the next night.
  private static final int GONE_MAX = 200;

  /// `strangers` are Jobber's records that are not kept.
  record Compared(List<BookChange> gone, int strangers) {}

  Compared list(JobberList list, ChangeFilter news) {
    Set<String> kept = news.ids(list.kind());
    Set<String> listed = listed(list);
    long strangers = listed.stream().filter(id -> !kept.contains(id)).count();
    return new Compared(gone(list, kept, listed), Math.toIntExact(strangers));
  }

  private List<BookChange> gone(JobberList list, Set<String> kept, Set<String> listed) {
    return kept.stream()
        .filter(id -> !listed.contains(id))
        .sorted()
        .limit(GONE_MAX)
        .filter(id -> !jobber.isThere(account, list, id))
        .<BookChange>map(id -> new BookChange.Remove(list.kind(), id))
        .toList();
  }

  private Set<String> listed(JobberList list) {
    Set<String> ids = new HashSet<>();
    String after = "";
    for (int page = 0; page < PAGES_MAX; page++) {
      Ids read = jobber.ids(account, list, after);
      ids.addAll(read.ids());
      after = read.next();
      if (after.isEmpty()) {
        return ids;
      }
    }
    throw new Unavailable(list + " has more than " + PAGES_MAX + " pages", Duration.ofHours(1));
  }
}
