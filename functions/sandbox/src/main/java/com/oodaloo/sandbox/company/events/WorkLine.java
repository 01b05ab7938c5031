package com.oodaloo.sandbox.company.events;

import java.time.LocalDate;

/// Work performed on one day of a job. In Jobber this is a completed visit that carries one job
/// line item.
public record WorkLine(String jobKey, LocalDate day, String name, long cents, long costCents) {

  /// Returns a name that no other line of the company has.
  public String key() {
    return jobKey + "/" + day + "/" + name;
  }
}
