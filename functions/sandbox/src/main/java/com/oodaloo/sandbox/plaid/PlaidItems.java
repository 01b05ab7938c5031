package com.oodaloo.sandbox.plaid;

import com.oodaloo.sandbox.wire.Macs;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The logins that exist, and the public tokens on their way to become one. Ids follow from their
/// number alone.
final class PlaidItems {
  private final String secret;
  private final Map<String, PlaidItem> byToken = new LinkedHashMap<>();
  private final Set<String> publicTokens = new HashSet<>();
  private final Set<String> removed = new HashSet<>();
  private int issued;

  PlaidItems(String secret) {
    this.secret = secret;
  }

  String newPublicToken() {
    issued++;
    var token = "public-sandbox-" + Macs.token(secret, "public" + issued);
    publicTokens.add(token);
    return token;
  }

  /// Returns a new login for a public token that was not used before.
  Optional<PlaidItem> exchange(String publicToken) {
    if (!publicTokens.remove(publicToken)) {
      return Optional.empty();
    }
    issued++;
    var item =
        new PlaidItem(
            "item" + Macs.token(secret, "item" + issued).substring(0, 33),
            "access-sandbox-" + Macs.token(secret, "access" + issued));
    byToken.put(item.accessToken(), item);
    return Optional.of(item);
  }

  Optional<PlaidItem> byToken(String accessToken) {
    return Optional.ofNullable(byToken.get(accessToken));
  }

  List<PlaidItem> armed() {
    return byToken.values().stream().filter(PlaidItem::isArmed).toList();
  }

  Optional<PlaidItem> byId(String id) {
    return byToken.values().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  boolean wasRemoved(String accessToken) {
    return removed.contains(accessToken);
  }

  void remove(PlaidItem item) {
    byToken.remove(item.accessToken());
    removed.add(item.accessToken());
  }
}
