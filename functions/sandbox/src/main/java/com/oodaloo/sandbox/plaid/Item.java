package com.oodaloo.sandbox.plaid;

/// One login at the bank. It is told of news only once somebody has called `/transactions/sync` for
/// it.
final class Item {
  private final String id;
  private final String accessToken;
  private boolean armed;

  Item(String id, String accessToken) {
    this.id = id;
    this.accessToken = accessToken;
  }

  String id() {
    return id;
  }

  String accessToken() {
    return accessToken;
  }

  boolean isArmed() {
    return armed;
  }

  void arm() {
    armed = true;
  }
}
