package com.oodaloo.handlers.queue;

import com.oodaloo.handlers.Measure;
import java.util.Map;

/// How a piece of work ended, and what is to be counted of it.
public record Worked(String outcome, Map<Measure, Integer> counts) {
  public Worked {
    counts = Map.copyOf(counts);
  }

  public static Worked of(String outcome) {
    return new Worked(outcome, Map.of());
  }
}
