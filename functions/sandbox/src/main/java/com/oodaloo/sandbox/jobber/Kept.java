package com.oodaloo.sandbox.jobber;

import java.time.Instant;

/// A card as Jobber keeps it: with when it was entered and last changed.
record Kept<T>(T card, Instant created, Instant updated) {
  Kept<T> touched(Instant at) {
    return new Kept<>(card, created, at);
  }

  Kept<T> replaced(T newCard, Instant at) {
    return new Kept<>(newCard, created, at);
  }
}
