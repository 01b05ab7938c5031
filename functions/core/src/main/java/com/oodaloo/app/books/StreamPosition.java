package com.oodaloo.app.books;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;

/// How far one stream of one firm was read. `cursor` is the source's own text, empty at the
/// beginning; `version` counts the commits and is the fence: 0 before the first; `movedAt` is the
/// moment of the last commit, the epoch before the first.
public record StreamPosition(
    FirmId firm, String stream, String cursor, long version, Instant movedAt) {
  public static StreamPosition beginning(FirmId firm, String stream) {
    return new StreamPosition(firm, stream, "", 0, Instant.EPOCH);
  }

  /// Where the stream stands after a commit.
  public StreamPosition moved(String to, Instant at) {
    return new StreamPosition(firm, stream, to, version + 1, at);
  }
}
