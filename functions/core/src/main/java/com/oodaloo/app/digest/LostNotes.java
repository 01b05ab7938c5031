package com.oodaloo.app.digest;

import com.oodaloo.app.connect.LostConnections.Lost;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.firm.SourceFeed;
import com.oodaloo.domain.time.Days;
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

  /// Jobber's connection where it is lost; a bank's states are those of its accounts.
  static Feeds feeds(List<Lost> lost) {
    return new Feeds(
        lost.stream()
            .filter(each -> each.source() == Source.JOBBER)
            .map(each ->
                new SourceFeed(
                    SourceFeed.Source.JOBBER,
                    each.needsReconnect()
                        ? SourceFeed.State.NEEDS_RECONNECT
                        : SourceFeed.State.DISCONNECTED,
                    Days.EVER))
            .toList());
  }
}
