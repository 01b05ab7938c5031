package com.oodaloo.app.sync;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.firm.Firm;
import java.util.List;

/// What a wake-up asks of a sync, as far as it is known before anything is read.
public sealed interface Errand {
  /// A connection to be drained; `served` are the events that the drain will have served.
  record Due(SyncRequest request, Connection connection, Firm firm, List<WebhookEvent> served)
      implements Errand {
    public Due {
      served = List.copyOf(served);
    }

    public Due serving(List<WebhookEvent> others) {
      return new Due(request, connection, firm, others);
    }
  }

  /// Nothing to be drained, and why.
  record Over(SyncOutcome how) implements Errand {}
}
