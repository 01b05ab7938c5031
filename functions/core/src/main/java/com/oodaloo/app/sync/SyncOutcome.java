package com.oodaloo.app.sync;

import java.util.List;

/// How one drain of a source ended.
public sealed interface SyncOutcome {
  /// Read and committed; `changes` rows were written. `unreadable` are records of the source that
  /// were left out.
  record Synced(int changes, List<String> unreadable) implements SyncOutcome {
    public Synced {
      unreadable = List.copyOf(unreadable);
    }

    public Synced(int changes) {
      this(changes, List.of());
    }
  }

  /// The event had been served by an earlier drain.
  record AlreadyDone() implements SyncOutcome {}

  /// No firm is connected to that account; the event is closed.
  record UnknownFirm() implements SyncOutcome {}

  /// As much was read and committed as time and points allowed; the rest was asked for.
  record Unfinished(List<String> unreadable) implements SyncOutcome {
    public Unfinished {
      unreadable = List.copyOf(unreadable);
    }

    public Unfinished() {
      this(List.of());
    }
  }

  /// Just now the connection turned out to be dead: from here on it is paused.
  record ReconnectNeeded() implements SyncOutcome {}

  /// Just now the owner ended the connection.
  record Disconnected() implements SyncOutcome {}

  /// The connection is not good; nothing is read until the owner reconnects.
  record Paused() implements SyncOutcome {}

  /// Paused by an operator; events stay pending until resumed.
  record Held() implements SyncOutcome {}

  /// The event is so fresh that its change may not be readable yet: come again.
  record TooEarly() implements SyncOutcome {}

  /// Another drain of the same stream committed first: come again.
  record LostRace() implements SyncOutcome {}
}
