package com.oodaloo.domain.digest;

import java.util.List;

/// One thing the owner can do this week: what, and the records it is about.
public record Action(Kind kind, String says, List<String> ids) {
  public static final int MOST = 5;

  public Action {
    ids = List.copyOf(ids);
  }

  /// Worst first.
  public enum Kind {
    RECONNECT("reconnect"),
    LOOK_INTO("look-into"),
    PAYROLL("payroll"),
    ANSWER("answer"),
    CALL("call"),
    BILL("bill");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word of the file format.
    public String word() {
      return word;
    }
  }
}
