package com.oodaloo.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Measured milliseconds, gathered by several threads.
final class LatencySample {
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

  void add(double value) {
    millis.add(value);
  }

  int count() {
    return millis.size();
  }

  /// The value at that share of all, 0 when there is none.
  double at(double share) {
    List<Double> sorted = new ArrayList<>(millis);
    if (sorted.isEmpty()) {
      return 0;
    }
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
