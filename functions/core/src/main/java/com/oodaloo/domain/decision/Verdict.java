package com.oodaloo.domain.decision;

/// Whether a decision stands by itself or waits for the owner.
public enum Verdict {
  AUTO,
  ASK
}
