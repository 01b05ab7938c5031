package com.oodaloo.app.outcomes;

import java.util.List;

/// Where outcomes are published to subscribers.
public interface Outcomes {
  /// Tells all of them, each at least once. Raises `Unavailable` or `Rejected` when it cannot be
  /// said that every one was taken.
  void tell(List<Outcome> outcomes);
}
