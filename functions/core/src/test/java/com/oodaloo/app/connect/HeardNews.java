package com.oodaloo.app.connect;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.util.ArrayList;
import java.util.List;

/// What the owner was told, in order, for the tests of use cases.
public final class HeardNews implements OwnerNews {
  private final List<String> told = new ArrayList<>();

  @Override
  public void connectedAgain(FirmId firm, String by) {
    told.add("Jobber again by " + by);
  }

  @Override
  public void bankConnected(FirmId firm) {
    told.add("bank connected");
  }

  @Override
  public void connectionEnded(FirmId firm, Source source) {
    told.add("ended " + source.word());
  }

  public List<String> told() {
    return List.copyOf(told);
  }
}
