package com.oodaloo.sandbox.worlds.draft;

import java.util.List;

/// Somebody the firm works for. `payer` is the name their bank writes, `aliases` are the names
/// Jobber knows besides their own.
public record Customer(
    String id, String name, boolean company, String payer, List<String> aliases, MoneyRail rail) {
  public boolean isPaidByOther() {
    return !payer.equals(name);
  }
}
