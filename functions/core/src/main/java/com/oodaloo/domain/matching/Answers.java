package com.oodaloo.domain.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the owner has already said, by transaction id. The matcher takes it as fact.
public record Answers(
    Map<String, List<Settlement>> settled,
    Map<String, NotIncome.Kind> notIncome,
    Set<String> dismissed) {
  public static final Answers NONE = new Answers(Map.of(), Map.of(), Set.of());

  public Answers {
    settled = Map.copyOf(settled);
    notIncome = Map.copyOf(notIncome);
    dismissed = Set.copyOf(dismissed);
  }

  /// Whether the owner has said what the transaction is; to dismiss it says nothing.
  public boolean explain(String transactionId) {
    return settled.containsKey(transactionId) || notIncome.containsKey(transactionId);
  }

  boolean isEmpty() {
    return settled.isEmpty() && notIncome.isEmpty() && dismissed.isEmpty();
  }
}
