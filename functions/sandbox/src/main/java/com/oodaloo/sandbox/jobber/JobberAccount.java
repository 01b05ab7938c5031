package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The contractor's account at Jobber.
record JobberAccount(String name, ZoneId zone, Instant created) {
  static JobberAccount of(World world) {
    return new JobberAccount(
        world.firmName(), world.zone(), world.start().minus(Duration.ofDays(900)));
  }

  String id() {
    return VendorIds.jobber("Account", name);
  }

  /// Returns a money day the way Jobber carries it: local midnight, said in UTC.
  Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }
}
