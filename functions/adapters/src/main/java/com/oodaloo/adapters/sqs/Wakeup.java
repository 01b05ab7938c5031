package com.oodaloo.adapters.sqs;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;

/// What a message asks for.
public sealed interface Wakeup {
  /// Sync the account because of this event.
  record Event(EventKey key) implements Wakeup {}

  /// Sync the account because it is time.
  record Account(Source source, String account) implements Wakeup {}

  record Reconcile(FirmId firm) implements Wakeup {}
}
