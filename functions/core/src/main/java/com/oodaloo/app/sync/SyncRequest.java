package com.oodaloo.app.sync;

import com.oodaloo.app.ingest.EventKey;
import java.util.List;
import java.util.stream.Stream;

/// Wake-ups of one account's sync: the events behind them, none where a schedule woke it.
public record SyncRequest(String account, List<EventKey> events) {
  public SyncRequest {
    events = List.copyOf(events);
  }

  /// What several wake-ups of one account ask for together: one drain serves them all.
  public SyncRequest with(SyncRequest other) {
    return new SyncRequest(
        account, Stream.concat(events.stream(), other.events.stream()).distinct().toList());
  }
}
