package com.oodaloo.sandbox.worlds;

import java.util.List;
import java.util.stream.LongStream;

/// Which worlds may be looked at while the matching is written, and which may only judge it.
///
/// The ranges do not meet, so a world is one or the other for good. Tuning reads lines of tuning
/// worlds as much as they like; of judging worlds only the totals are ever printed.
public enum Seeds {
  TUNING(1_000),
  JUDGING(900_000);

  private static final int MAX = 10_000;
  private final long first;

  Seeds(long first) {
    this.first = first;
  }

  /// The first `count` seeds of this range.
  public List<Long> first(int count) {
    if (count < 1 || count > MAX) {
      throw new IllegalArgumentException("1 to " + MAX + " seeds, got " + count);
    }
    return LongStream.range(first, first + count).boxed().toList();
  }

  public boolean contain(long seed) {
    return seed >= first && seed < first + MAX;
  }
}
