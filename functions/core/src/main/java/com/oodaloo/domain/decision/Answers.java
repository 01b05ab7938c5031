package com.oodaloo.domain.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was said and done before, by transaction id: the owner's answers, which the matcher takes
/// as facts (those that `teach` hold for the payer's later money too), and `before`, what lines the
/// bank has since removed had settled without asking.
public record Answers(
    Map<String, List<Settlement>> settled,
    Map<String, NotIncome.Kind> notIncome,
    Set<String> dismissed,
    Set<String> teach,
    Map<String, List<Settlement>> before) {
  public static final Answers NONE = new Answers(Map.of(), Map.of(), Set.of());

  public Answers {
    settled = Map.copyOf(settled);
    notIncome = Map.copyOf(notIncome);
    dismissed = Set.copyOf(dismissed);
    teach = Set.copyOf(teach);
    before = Map.copyOf(before);
  }

  /// The owner's answers alone, every settled line teaching.
  public Answers(
      Map<String, List<Settlement>> settled,
      Map<String, NotIncome.Kind> notIncome,
      Set<String> dismissed) {
    this(settled, notIncome, dismissed, settled.keySet(), Map.of());
  }

  public Answers with(Map<String, List<Settlement>> settledBefore) {
    return new Answers(settled, notIncome, dismissed, teach, settledBefore);
  }

  /// What a line was settled with, if that is to hold for its payer always.
  public List<Settlement> taught(String transactionId) {
    return teach.contains(transactionId)
        ? settled.getOrDefault(transactionId, List.of())
        : List.of();
  }

  /// Whether the owner has said what the transaction is; to dismiss it says nothing.
  public boolean explain(String transactionId) {
    return settled.containsKey(transactionId) || notIncome.containsKey(transactionId);
  }

  /// The same without those about these lines.
  public Answers without(Predicate<String> lines) {
    return new Answers(
        kept(settled, lines),
        kept(notIncome, lines),
        kept(dismissed, lines),
        kept(teach, lines),
        before);
  }

  private static <T> Map<String, T> kept(Map<String, T> all, Predicate<String> lines) {
    return all.entrySet().stream()
        .filter(each -> !lines.test(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> kept(Set<String> all, Predicate<String> lines) {
    return all.stream().filter(lines.negate()).collect(Collectors.toSet());
  }

  public boolean isEmpty() {
    return settled.isEmpty() && notIncome.isEmpty() && dismissed.isEmpty();
  }
}
