package com.oodaloo.sandbox.plaid;

import java.util.Optional;

/// One login at the bank. It is told of news only once somebody has called `/transactions/sync` for
/// it.
final class PlaidItem {
  private final String id;
  private final String accessToken;
  private boolean armed;
  private boolean recentTold;
  private String webhook = "";
  private Optional<PlaidFault> broken = Optional.empty();

  PlaidItem(String id, String accessToken) {
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

  /// Returns whether only the last month was told so far; from the second time on, all is there.
  boolean tellsRecent() {
    var first = !recentTold;
    recentTold = true;
    return first;
  }

  String webhook() {
    return webhook;
  }

  void sendTo(String url) {
    webhook = url;
  }

  Optional<PlaidFault> broken() {
    return broken;
  }

  void breakBy(PlaidFault fault) {
    broken = Optional.of(fault);
  }

  void mend() {
    broken = Optional.empty();
  }
}
