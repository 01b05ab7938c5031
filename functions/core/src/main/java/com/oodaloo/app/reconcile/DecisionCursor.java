package com.oodaloo.app.reconcile;

import com.oodaloo.app.Trace;
import java.time.Instant;

/// When a firm's books were last decided otherwise, and because of which events.
///
/// As text `2025-03-03T14:00:00Z key…`, the keys of the events with spaces between them.
///
/// @param because empty when nothing was decided yet, or no event led to it
public record DecisionCursor(Instant at, String because) {
  static final DecisionCursor NONE = new DecisionCursor(Instant.EPOCH, "");

  /// Now, because of what is being worked on.
  static DecisionCursor now(Instant at) {
    return new DecisionCursor(at, Trace.current());
  }

  /// @param text as it is kept; empty before the first decision
  public static DecisionCursor of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    int end = text.indexOf(' ');
    return end < 0
        ? new DecisionCursor(Instant.parse(text), "")
        : new DecisionCursor(Instant.parse(text.substring(0, end)), text.substring(end + 1));
  }

  String text() {
    return (at + " " + because).strip();
  }
}
