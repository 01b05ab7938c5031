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
final class Items {
  private final String secret;
  private final Map<String, Item> byToken = new LinkedHashMap<>();
  private final Set<String> publicTokens = new HashSet<>();
  private final Set<String> removed = new HashSet<>();
  private int issued;

  Items(String secret) {
    this.secret = secret;
  }

  String newPublicToken() {
    issued++;
    var token = "public-sandbox-" + Macs.token(secret, "public" + issued);
    publicTokens.add(token);
    return token;
  }

  /// Returns a new login for a public token that was not used before.
  Optional<Item> exchange(String publicToken) {
    if (!publicTokens.remove(publicToken)) {
      return Optional.empty();
    }
    issued++;
    var item =
        new Item(
            "item" + Macs.token(secret, "item" + issued).substring(0, 33),
            "access-sandbox-" + Macs.token(secret, "access" + issued));
    byToken.put(item.accessToken(), item);
    return Optional.of(item);
  }

  Optional<Item> byToken(String accessToken) {
    return Optional.ofNullable(byToken.get(accessToken));
  }

  List<Item> armed() {
    return byToken.values().stream().filter(Item::isArmed).toList();
  }

  Optional<Item> byId(String id) {
    return byToken.values().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  boolean wasRemoved(String accessToken) {
    return removed.contains(accessToken);
  }

  void remove(Item item) {
    byToken.remove(item.accessToken());
    removed.add(item.accessToken());
  }
}
