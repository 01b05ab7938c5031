package com.oodaloo.bench.simulation;

import java.util.Arrays;
import java.util.List;

/// What may go wrong with one call outside.
enum FaultKind {
  /// The process is gone before the call is made.
  STOP_BEFORE,
  /// The call is made, then the process is gone.
  STOP_AFTER,
  /// Carried out, but the answer is lost and the caller told so.
  REPLY_LOST,
  /// Carried out, the answer lost, and the SDK makes the same call again by itself.
  REPEATED,
  THROTTLED,
  /// Not carried out, and no answer.
  TIMED_OUT,
  /// No answer, and carried out a little later, when the caller has given up.
  LATE;

  private static final List<FaultKind> OF_READS =
      List.of(STOP_BEFORE, STOP_AFTER, THROTTLED, TIMED_OUT);
  private static final List<FaultKind> OF_WRITES = Arrays.asList(values());

  /// The kinds that make a difference.
  static List<FaultKind> of(Effect effect) {
    return switch (effect) {
      case READS -> OF_READS;
      case WRITES, WRITES_ONCE -> OF_WRITES;
    };
  }

  /// What a call does outside.
  enum Effect {
    READS,
    WRITES,
    /// A write that the SDK gives a token, so that its own repetition changes nothing.
    WRITES_ONCE
  }
}
