package com.oodaloo.bench.engines;

import com.oodaloo.domain.matching.Matcher;
import com.oodaloo.domain.matching.StepwiseMatcher;
import java.util.Locale;

/// A matcher under comparison, the product's first. Who changes the product's engine changes it
/// here for every bench.
public enum Engine {
  OODALOO {
    @Override
    public Matcher matcher() {
      return new StepwiseMatcher();
    }
  },
  GREEDY {
    @Override
    public Matcher matcher() {
      return new GreedyMatcher();
    }
  };

  public abstract Matcher matcher();

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
