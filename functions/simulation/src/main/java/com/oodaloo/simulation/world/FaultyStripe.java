package com.oodaloo.simulation.world;

import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.VendorTrouble;
import java.util.function.Supplier;

/// Stripe as the functions reach it.
record FaultyStripe(Supplier<SimulatedWorld> world) implements ProcessorSource {
  @Override
  public Payout payout(String account, String payoutId, BusinessZone zone) {
    return call("ReadPayout", () -> world().get().stripe().payout(account, payoutId));
  }

  @Override
  public Page page(Listing listing) {
    return call("ListPayouts", () -> world().get().stripe().page(listing));
  }

  private <T> T call(String operation, Supplier<T> call) {
    return world()
        .get()
        .outbound()
        .call(VendorTrouble.asked(operation, "stripe", Effect.READS), call);
  }
}
