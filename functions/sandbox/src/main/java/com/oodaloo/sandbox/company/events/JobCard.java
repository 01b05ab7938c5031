package com.oodaloo.sandbox.company.events;

import java.time.LocalDate;

/// A job as sold: the contract, not the work done so far. `key` is the office's own number, such as
/// `A001`.
public record JobCard(
    String key,
    int number,
    String name,
    String clientKey,
    long contractCents,
    LocalDate start,
    LocalDate end) {

  /// Returns the title under which Jobber shows the job, such as `A001 Kitchen Remodel`.
  public String title() {
    return key + " " + name;
  }
}
