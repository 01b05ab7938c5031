package com.oodaloo.handlers.queue;

import com.oodaloo.handlers.Measure;
import java.util.Map;

/// How a piece of work ended, and what is to be counted of it.
public record WorkResult(String outcome, Map<Measure, Integer> counts) {
  public WorkResult {
    counts = Map.copyOf(counts);
  }

  public static WorkResult of(String outcome) {
    return new WorkResult(outcome, Map.of());
  }
}
