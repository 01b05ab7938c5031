package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The owners' names of `/identity/get`. Read, compared and let go: they are nowhere kept.
final class PlaidOwners {
  private PlaidOwners() {}

  static Map<String, List<String>> read(PlaidAnswer answer) {
    JsonNode accounts = answer.orThrow().path("accounts");
    if (!accounts.isArray()) {
      throw answer.broken("no accounts");
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    accounts.forEach(account -> names.put(text(account, "account_id"), names(account)));
    return names;
  }

  /// Several owners of one account share one entry; some banks give each an entry of its own.
  private static List<String> names(JsonNode account) {
    List<String> names = new ArrayList<>();
    for (JsonNode owner : account.path("owners")) {
      for (JsonNode name : owner.path("names")) {
        if (!name.asText().isBlank()) {
          names.add(name.asText());
        }
      }
    }
    return names;
  }
}
