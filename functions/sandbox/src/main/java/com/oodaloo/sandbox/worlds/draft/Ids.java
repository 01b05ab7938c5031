package com.oodaloo.sandbox.worlds.draft;

import java.util.Locale;

/// Ids that say nothing: neither what belongs together nor what came first.
public final class Ids {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private long state;

  public Ids(long seed) {
    state = mixed(seed + STEP);
  }

  public String next(String prefix) {
    state += STEP;
    return prefix + String.format(Locale.ROOT, "%012x", mixed(state) >>> 16);
  }

  /// Steele's 64-bit mixing: every bit of the result depends on every bit given.
  public static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
