package com.oodaloo.domain.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the owner has already said, by transaction id. The matcher takes it as fact; those that
/// `teach` hold for the payer's later money too.
public record Answers(
    Map<String, List<Settlement>> settled,
    Map<String, NotIncome.Kind> notIncome,
    Set<String> dismissed,
    Set<String> teach) {
  public static final Answers NONE = new Answers(Map.of(), Map.of(), Set.of());

  public Answers {
    settled = Map.copyOf(settled);
    notIncome = Map.copyOf(notIncome);
    dismissed = Set.copyOf(dismissed);
    teach = Set.copyOf(teach);
  }

  /// Every settled line teaches.
  public Answers(
      Map<String, List<Settlement>> settled,
      Map<String, NotIncome.Kind> notIncome,
      Set<String> dismissed) {
    this(settled, notIncome, dismissed, settled.keySet());
  }

  /// What a line was settled with, if that is to hold for its payer always.
  List<Settlement> taught(String transactionId) {
    return teach.contains(transactionId)
        ? settled.getOrDefault(transactionId, List.of())
        : List.of();
  }

  /// Whether the owner has said what the transaction is; to dismiss it says nothing.
  public boolean explain(String transactionId) {
    return settled.containsKey(transactionId) || notIncome.containsKey(transactionId);
  }

  boolean isEmpty() {
    return settled.isEmpty() && notIncome.isEmpty() && dismissed.isEmpty();
  }
}
