package com.oodaloo.app.ingest;

import com.oodaloo.domain.firm.FirmId;

/// Wakes the consumers. A wake-up carries keys and no values.
public interface Wakeups {
  /// Wakes the sync of that source because of one event.
  void event(EventKey key);

  /// Wakes the sync of one account without any event (schedule, connect).
  void account(Source source, String account);

  void reconcile(FirmId firm);
}
