package com.oodaloo.sandbox.worlds.draft;

import java.util.Optional;

/// What arrives besides the bills (positive) or is missing (negative), and why.
public record Gap(Optional<Anomaly> why, long cents) {
  public static final Gap NONE = new Gap(Optional.empty(), 0);

  public static Gap of(Anomaly why, long cents) {
    return new Gap(Optional.of(why), cents);
  }
}
