package com.oodaloo.domain.matching.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/// Who a bank line says has paid. `clients` are those it may name, with the weight of the name in
/// millibits; `only` is the one it names beyond doubt, empty when there is none. `phrase` is what
/// the line says where a name stands; `how` is how the client is known.
public record Payer(Map<String, Integer> clients, String only, String phrase, How how) {
  public static final Payer NOBODY = new Payer(Map.of(), "", "", How.NOT_KNOWN);

  public enum How {
    NOT_KNOWN,
    BY_NAME,
    /// Exact matches of the same words have all been this client's.
    BY_HABIT,
    /// The bank's own reference or the feed names the client.
    BY_BANK,
    /// The owner has said whose money comes under this name.
    BY_MEMORY
  }

  /// The payer of a line whose words name these clients.
  public static Payer called(Map<String, Integer> found, String phrase) {
    if (found.isEmpty()) {
      return phrase.isEmpty() ? NOBODY : new Payer(Map.of(), "", phrase, How.NOT_KNOWN);
    }
    if (found.size() > 1) {
      return new Payer(new LinkedHashMap<>(found), "", phrase, How.BY_NAME);
    }
    String only = found.keySet().iterator().next();
    return new Payer(Map.copyOf(found), only, phrase, How.BY_NAME);
  }

  public boolean isKnown() {
    return !only.isEmpty();
  }

  /// Whether some name stands there that no client carries.
  boolean isStranger() {
    return clients.isEmpty() && !phrase.isEmpty();
  }

  public boolean names(String clientId) {
    return clients.containsKey(clientId);
  }
}
