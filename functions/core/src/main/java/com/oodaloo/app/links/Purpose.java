package com.oodaloo.app.links;

/// What a link is for; a link for one purpose opens nothing else.
public enum Purpose {
  /// The firm's tray, item "".
  TRAY("tray"),
  /// One question, item = tray item id.
  ANSWER("answer"),
  /// The OAuth state of connecting Jobber: item = hash of the browser's secret, and what for.
  CONNECT_JOBBER("jobber"),
  /// The way out of the mail: item = whose mail it is, and a hash of the address it went to.
  UNSUBSCRIBE("unsubscribe"),
  /// Looking at the tray (item "") or at one question without answering: the bookkeeper's.
  READ("read"),
  /// Fresh proof, once: item = hash of the browser's secret, and the Jobber admin's address.
  PROOF("proof"),
  /// A new address takes the weekly mail, once: item = the address.
  RECIPIENT("recipient"),
  /// "This wasn't me": item = the address that takes the account back.
  NOT_ME("not-me"),
  /// Confirming the deletion of everything, once, item "".
  ERASE("erase"),
  /// Taking the deletion back while there is time, item "".
  KEEP("keep");

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Whether it stays good when all links are made void: the way out of a mail, and what takes back
  /// what somebody else did. Whoever took an account could otherwise take these away first.
  boolean outlivesRevoking() {
    return this == UNSUBSCRIBE || this == NOT_ME || this == KEEP;
  }
}
