package com.oodaloo.simulation.faults;

import com.oodaloo.app.Unavailable;
import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.Outbound.Asked;
import com.oodaloo.simulation.faults.Outbound.Trouble;
import java.time.Duration;

/// How the vendors' ports say that it did not work.
public final class VendorTrouble {
  private static final Trouble TROUBLE =
      new Trouble(
          () -> new Unavailable("asked too much", Duration.ofSeconds(10)),
          () -> new Unavailable("no answer", Duration.ofSeconds(30)));

  private VendorTrouble() {}

  public static Asked asked(String operation, String vendor, Effect effect) {
    return new Asked(operation, vendor, effect, TROUBLE);
  }
}
