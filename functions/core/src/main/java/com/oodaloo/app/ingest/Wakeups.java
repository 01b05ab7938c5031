package com.oodaloo.app.ingest;

import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;

/// Wakes the consumers. A wake-up carries keys and no values.
public interface Wakeups {
  /// Wakes the sync of that source because of one event.
  void event(EventKey key);

  /// Wakes the sync of one account without any event (schedule, connect).
  void account(Source source, String account);

  /// The same, not before `pause` is over (at most 15 minutes).
  void accountLater(Source source, String account, Duration pause);

  void reconcile(FirmId firm);
}
