package com.oodaloo.simulation.world;

import com.oodaloo.adapters.jobber.JobberNotices;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberNotice;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.VendorTrouble;
import com.oodaloo.simulation.vendors.PretendJobber;
import java.util.Locale;
import java.util.function.Supplier;

/// Jobber's lists as the functions reach them.
record FaultyJobber(Supplier<SimulatedWorld> world) implements JobberSource {
  @Override
  public Page read(Request request) {
    return call(
        "Read", request.list(), () -> jobber().read(request, world().get().jobberPageRows()));
  }

  @Override
  public Ids ids(Account account, JobberList list, String after) {
    return call("Ids", list, () -> jobber().ids(account, list));
  }

  @Override
  public boolean isThere(Account account, JobberList list, String id) {
    return call("IsThere", list, () -> jobber().isThere(account, list, id));
  }

  private PretendJobber jobber() {
    return world().get().jobber();
  }

  private <T> T call(String operation, JobberList list, Supplier<T> carriedOut) {
    String what = "jobber." + list.name().toLowerCase(Locale.ROOT);
    return world()
        .get()
        .outbound()
        .call(VendorTrouble.asked(operation, what, Effect.READS), carriedOut);
  }

  @Override
  public JobberNotice notice(WebhookEvent event) {
    return JobberNotices.read(event);
  }
}
