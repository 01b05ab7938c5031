package com.oodaloo.sandbox.worlds;

import java.util.Optional;

/// What arrives besides the bills (positive) or is missing (negative), and why.
record Gap(Optional<Anomaly> why, long cents) {
  static final Gap NONE = new Gap(Optional.empty(), 0);

  static Gap of(Anomaly why, long cents) {
    return new Gap(Optional.of(why), cents);
  }
}
