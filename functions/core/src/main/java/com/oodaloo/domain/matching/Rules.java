package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the rules share: finding pairs that fit only each other.
final class Rules {
  private Rules() {}

  /// A line and the one thing it fits, which no other line fits.
  record Pair<T>(BankTransaction line, T other) {}

  /// Pairs that are unique on both sides: the line fits one, and that one fits no other line.
  static <T> List<Pair<T>> unique(
      List<BankTransaction> lines, Function<BankTransaction, List<T>> fitting) {
    Map<T, Integer> wantedBy = new HashMap<>();
    Map<String, List<T>> choices = new HashMap<>();
    for (BankTransaction line : lines) {
      List<T> fits = fitting.apply(line);
      choices.put(line.id(), fits);
      fits.forEach(fit -> wantedBy.merge(fit, 1, Integer::sum));
    }
    List<Pair<T>> pairs = new ArrayList<>();
    for (BankTransaction line : lines) {
      List<T> fits = choices.getOrDefault(line.id(), List.of());
      if (fits.size() == 1 && wantedBy.getOrDefault(fits.getFirst(), 0) == 1) {
        pairs.add(new Pair<>(line, fits.getFirst()));
      }
    }
    return pairs;
  }

  static List<String> payments(List<Receivable> used) {
    return used.stream()
        .map(Receivable::paymentId)
        .filter(id -> !id.isEmpty())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
