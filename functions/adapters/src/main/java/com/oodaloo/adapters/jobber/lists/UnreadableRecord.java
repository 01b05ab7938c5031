package com.oodaloo.adapters.jobber.lists;

/// One record says something that no record of ours can hold. It never leaves this package: its
/// page goes on without it.
final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRecord(String why) {
    super(why);
  }
}
