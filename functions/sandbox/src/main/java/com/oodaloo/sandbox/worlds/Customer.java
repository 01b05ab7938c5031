package com.oodaloo.sandbox.worlds;

import java.util.List;

/// Somebody the firm works for. `payer` is the name their bank writes, `aliases` are the names
/// Jobber knows besides their own.
record Customer(
    String id, String name, boolean company, String payer, List<String> aliases, MoneyRail rail) {
  boolean isPaidByOther() {
    return !payer.equals(name);
  }
}
