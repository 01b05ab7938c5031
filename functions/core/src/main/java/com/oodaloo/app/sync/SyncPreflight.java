package com.oodaloo.app.sync;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// How every sync begins: which events it would serve, whether any is left, whose account it is.
public final class SyncPreflight {
  private final OpenEvents events;
  private final Connections connections;
  private final Firms firms;
  private final Clock clock;

  public SyncPreflight(OpenEvents events, Connections connections, Firms firms, Clock clock) {
    this.events = events;
    this.connections = connections;
    this.firms = firms;
    this.clock = clock;
  }

  /// Events about nobody's account are closed; those of a paused firm stay open.
  public Errand of(Source source, SyncRequest request) {
    List<WebhookEvent> served = events.settled(source, request.account());
    Optional<SyncOutcome> ended = events.ended(request, served);
    if (ended.isPresent()) {
      return new Errand.Over(ended.get());
    }
    Optional<Connection> connection = connections.find(source, request.account());
    Optional<Firm> firm = connection.flatMap(found -> firms.find(found.firm()));
    if (connection.isEmpty() || firm.isEmpty()) {
      events.close(request, clock.instant());
      return new Errand.Over(new SyncOutcome.UnknownFirm());
    }
    return firm.get().isPaused()
        ? new Errand.Over(new SyncOutcome.Held())
        : new Errand.Due(request, connection.get(), firm.get(), served);
  }
}
