package com.oodaloo.app.sync;

import java.time.Duration;
import java.time.Instant;

/// How far a processor's list has been read: what the stream's cursor says, as text `until`, while
/// reading `until started after`.
///
/// `until` is when the last whole reading began, the epoch before the first; `after` is where the
/// one begun at `started` goes on.
record ProcessorProgress(Instant until, Instant started, String after) {
  /// A bank takes its days to send a payout back, so what was made some weeks ago is read again.
  private static final Duration STATUS_MAY_CHANGE = Duration.ofDays(30);

  static ProcessorProgress of(String cursor) {
    String[] words = cursor.split(" ", -1);
    Instant until = cursor.isEmpty() ? Instant.EPOCH : Instant.parse(words[0]);
    return words.length < 3
        ? new ProcessorProgress(until, Instant.EPOCH, "")
        : new ProcessorProgress(until, Instant.parse(words[1]), words[2]);
  }

  boolean isReading() {
    return !started.equals(Instant.EPOCH);
  }

  /// From when on payouts are read.
  Instant since() {
    return until.equals(Instant.EPOCH) ? until : until.minus(STATUS_MAY_CHANGE);
  }

  ProcessorProgress begun(Instant now) {
    return isReading() ? this : new ProcessorProgress(until, now, "");
  }

  /// After a page; `next` is empty when it was the last.
  ProcessorProgress read(String next) {
    return next.isEmpty()
        ? new ProcessorProgress(started, Instant.EPOCH, "")
        : new ProcessorProgress(until, started, next);
  }

  String text() {
    return isReading() ? until + " " + started + " " + after : until.toString();
  }
}
