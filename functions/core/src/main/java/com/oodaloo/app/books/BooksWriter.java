package com.oodaloo.app.books;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;

/// The books' only writer: rows, cursor and finished events in one step, fenced on the cursor that
/// was read.
public interface BooksWriter {
  /// Where the stream stands. Finishes first what a crashed commit left to apply.
  StreamPosition position(FirmId firm, String stream);

  /// Commits if nobody else moved the stream since it was read; false means: somebody did, nothing
  /// was written, read again. Any number of changes; none is visible before all are recorded.
  boolean commit(Commit commit);

  /// `read` is the position the loop began with, `cursor` where it ended; `done` are the events the
  /// loop has served.
  record Commit(
      StreamPosition read,
      String cursor,
      List<BookChange> changes,
      List<EventKey> done,
      Instant at) {
    public Commit {
      changes = List.copyOf(changes);
      done = List.copyOf(done);
    }
  }
}
