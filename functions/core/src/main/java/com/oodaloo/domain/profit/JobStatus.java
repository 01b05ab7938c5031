package com.oodaloo.domain.profit;

/// How a job stands between work done and money received, in the owner's words.
public enum JobStatus {
  /// Work was done, nothing at all has arrived, and waiting will not change that by itself.
  COLLECTIONS_PROBLEM("Collections problem"),
  /// More work was done than paid for.
  BEHIND("Customer behind on payments"),
  /// Half the contract or more is held for work still to do.
  LARGE_UPFRONT("Large upfront payment"),
  /// Somewhat more was paid than done: a deposit, or a stage paid early.
  AHEAD("Customer paid ahead"),
  /// Work done and money received agree.
  ON_TRACK("On track");

  private final String words;

  JobStatus(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
