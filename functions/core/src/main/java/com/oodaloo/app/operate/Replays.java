package com.oodaloo.app.operate;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import java.time.Instant;
import java.util.List;

/// The record of events, for an operator who wants one served again.
public interface Replays {
  /// Makes an event open and due at that moment, done or not. False when it is not recorded.
  boolean again(EventKey key, Instant dueAt);

  /// The events of an account that came from that moment on and before the other, oldest first.
  List<EventKey> received(Source source, String account, Span span, int limit);

  /// From a moment on, and before another.
  record Span(Instant from, Instant until) {
    public Span {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("a span ends after it begins");
      }
    }

    public boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }
}
