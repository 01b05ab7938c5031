package com.oodaloo.app.digest;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.firm.FirmId;

/// Stops a firm's mail: the owner unsubscribed, complained, or the address does not exist.
public final class StopDigest {
  private final Firms firms;

  public StopDigest(Firms firms) {
    this.firms = firms;
  }

  public void stop(FirmId firm) {
    firms.digestStop(firm);
  }
}
