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
  /// The way out of the mail: item "" for the owner's, `COPY` for the bookkeeper's.
  UNSUBSCRIBE("unsubscribe"),
  /// Looking at the tray (item "") or at one question without answering: the bookkeeper's.
  READ("read"),
  /// The settings page, item "".
  SETTINGS("settings"),
  /// The second step of deleting everything, item "".
  ERASE("erase");

  /// The item of an unsubscribe link in the bookkeeper's copy.
  public static final String COPY = "copy";

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
