package com.oodaloo.app.digest;

import com.oodaloo.app.connect.LostConnections.Lost;
import com.oodaloo.app.ingest.Source;
import java.util.List;
import java.util.Optional;

/// What the owner is told of a connection that ended.
final class LostNotes {
  private LostNotes() {}

  static List<String> of(List<Lost> lost) {
    return lost.stream().map(Lost::source).distinct().flatMap(it -> note(it).stream()).toList();
  }

  /// The bank's own states are told elsewhere.
  private static Optional<String> note(Source source) {
    return switch (source) {
      case JOBBER ->
          Optional.of(
              "Jobber is no longer connected, so nothing newer from there is in these figures."
                  + " Connect it again from Jobber's App Marketplace.");
      case PLAID, STRIPE -> Optional.empty();
    };
  }
}
