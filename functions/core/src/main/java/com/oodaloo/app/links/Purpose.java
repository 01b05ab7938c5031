package com.oodaloo.app.links;

/// What a link is for; a link for one purpose opens nothing else.
public enum Purpose {
  /// The firm's tray, item "".
  TRAY("tray"),
  /// One question, item = tray item id.
  ANSWER("answer"),
  /// Connecting a bank, item "".
  CONNECT_BANK("bank"),
  /// The OAuth state of connecting Jobber, item "".
  CONNECT_JOBBER("jobber"),
  UNSUBSCRIBE("unsubscribe");

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
