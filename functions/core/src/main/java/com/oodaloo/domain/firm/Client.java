package com.oodaloo.domain.firm;

import java.util.List;

/// Somebody the firm works for. `aliases` are other names their money arrives under; a VIP is shown
/// first and never chased automatically.
public record Client(String id, String name, boolean company, boolean vip, List<String> aliases) {
  public Client {
    aliases = List.copyOf(aliases);
  }
}
