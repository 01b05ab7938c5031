package com.oodaloo.app.sync;

import com.oodaloo.app.ingest.EventKey;
import java.util.List;

/// A wake-up of a sync: an account, and the event behind it unless a schedule woke it (then the
/// list is empty).
public record SyncRequest(String account, List<EventKey> event) {
  public SyncRequest {
    event = List.copyOf(event);
  }
}
