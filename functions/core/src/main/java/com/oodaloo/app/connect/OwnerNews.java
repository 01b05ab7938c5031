package com.oodaloo.app.connect;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;

/// Tells the owner, at the address the weekly mail goes to, what happened to their connections.
public interface OwnerNews {
  /// Jobber was authorized again; `by` is the address of the Jobber user who did.
  void connectedAgain(FirmId firm, String by);

  void bankConnected(FirmId firm);

  void connectionEnded(FirmId firm, Source source);
}
