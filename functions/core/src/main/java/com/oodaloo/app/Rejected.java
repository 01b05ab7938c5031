package com.oodaloo.app;

/// Something outside refused for good: trying the same again will not help. `reason` says what the
/// caller may do about it.
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public Rejected(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public enum Reason {
    /// The token is dead or not accepted: refresh, or ask the owner to reconnect.
    UNAUTHORIZED,
    /// The cursor is not usable: read everything again.
    CURSOR,
    /// The rows changed while they were paged: begin the loop again from its first cursor.
    MUTATION,
    /// The request or answer was not understood: a fault of ours or a change of theirs.
    PROTOCOL
  }
}
