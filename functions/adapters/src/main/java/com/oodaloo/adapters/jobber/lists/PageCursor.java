package com.oodaloo.adapters.jobber.lists;

import java.time.Instant;

/// Where a list that is read by the moment of change goes on.
///
/// Jobber's own cursors are offsets: while pages are read, a changed row moves to the end and each
/// row behind it one place forward, so the next page would skip one. Therefore a page is asked for
/// by the last moment read, and by Jobber's cursor only within rows of one and the same second.
record PageCursor(Instant from, String offset) {
  private static final String CUT = "|";

  /// @param text empty for the first page
  static PageCursor of(String text, Instant since) {
    int cut = text.indexOf(CUT);
    return cut < 0
        ? new PageCursor(since, text)
        : new PageCursor(Instant.parse(text.substring(0, cut)), text.substring(cut + 1));
  }

  /// After a page whose last row changed at `reached` and that ended at `end`.
  PageCursor next(Instant reached, String end) {
    return reached.isAfter(from) ? new PageCursor(reached, "") : new PageCursor(from, end);
  }

  String text() {
    return from + CUT + offset;
  }
}
