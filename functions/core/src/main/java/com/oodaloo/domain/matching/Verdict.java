package com.oodaloo.domain.matching;

/// Whether a decision stands by itself or waits for the owner.
public enum Verdict {
  AUTO,
  ASK
}
