package com.oodaloo.app.operate;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Has events served again: they become due, and the next sweep wakes their sync. The source is
/// read anew, so that serving an event twice does no harm.
public final class ReplayEvents {
  private static final int EVENTS_MAX = 1_000;

  private final Replays replays;
  private final FirmDirectory census;
  private final Clock clock;

  public ReplayEvents(Replays replays, FirmDirectory census, Clock clock) {
    this.replays = replays;
    this.census = census;
    this.clock = clock;
  }

  /// Whether the event is recorded.
  public boolean one(EventKey key) {
    return replays.again(key, clock.instant());
  }

  /// The events of a firm that came within the span, a thousand of each connection at most; empty
  /// when there is no such firm.
  public Optional<List<EventKey>> received(FirmId firm, Replays.Span span) {
    return census
        .of(firm)
        .map(entry ->
            entry.links().stream()
                .flatMap(link ->
                    replays.received(link.source(), link.account(), span, EVENTS_MAX).stream())
                .toList());
  }
}
