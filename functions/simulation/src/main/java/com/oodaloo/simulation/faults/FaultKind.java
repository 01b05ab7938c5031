package com.oodaloo.simulation.faults;

import java.util.Arrays;
import java.util.List;

/// What may go wrong with one call outside.
public enum FaultKind {
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
  LATE,
  /// Not carried out, because another transaction has the row at this moment.
  CONFLICT;

  private static final List<FaultKind> OF_READS =
      List.of(STOP_BEFORE, STOP_AFTER, THROTTLED, TIMED_OUT);
  private static final List<FaultKind> OF_WRITES =
      Arrays.stream(values()).filter(kind -> kind != CONFLICT).toList();
  private static final List<FaultKind> OF_ROWS = List.of(values());

  /// Whether the process is gone.
  public boolean stops() {
    return this == STOP_BEFORE || this == STOP_AFTER;
  }

  /// The kinds that make a difference.
  public static List<FaultKind> of(Effect effect) {
    return switch (effect) {
      case READS -> OF_READS;
      case WRITES, WRITES_ONCE -> OF_WRITES;
      case WRITES_ROW, WRITES_ROWS_ONCE -> OF_ROWS;
    };
  }

  /// What a call does outside.
  public enum Effect {
    READS,
    WRITES,
    /// A write that the SDK gives a token, so that its own repetition changes nothing.
    WRITES_ONCE,
    /// A write that may meet another transaction at its row.
    WRITES_ROW,
    /// A transaction, with a token as well.
    WRITES_ROWS_ONCE;

    public boolean isOnce() {
      return this == WRITES_ONCE || this == WRITES_ROWS_ONCE;
    }
  }
}
