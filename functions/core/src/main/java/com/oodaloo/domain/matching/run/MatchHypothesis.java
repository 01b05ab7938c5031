package com.oodaloo.domain.matching.run;

import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.assign.Option;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One way to explain one line: these receivables, to the cent. `millibits` is how much more likely
/// it is than money nobody knows of; `actsAlone` says that it may become a match without asking.
public record MatchHypothesis(
    Line line,
    Rule rule,
    List<Receivable> parts,
    List<Settlement> settlements,
    int millibits,
    boolean actsAlone)
    implements Option {
  public static MatchHypothesis of(Line line, Rule rule, List<Receivable> parts, int millibits) {
    return new MatchHypothesis(line, rule, parts, settlements(parts), millibits, false);
  }

  @Override
  public int slot() {
    return line.place();
  }

  public MatchHypothesis acting(boolean alone) {
    return new MatchHypothesis(line, rule, parts, settlements, millibits, alone);
  }

  public Receivable first() {
    return parts.getFirst();
  }

  /// Whether both would write the same into the books.
  public boolean isSameAs(MatchHypothesis other) {
    if (parts.size() == 1 && other.parts.size() == 1) {
      return first().place() == other.first().place() || first().isSameAs(other.first());
    }
    return settlements.isEmpty()
        ? parts.equals(other.parts)
        : settlements.equals(other.settlements);
  }

  public static List<Settlement> settlements(List<Receivable> used) {
    if (used.size() == 1) {
      return used.getFirst().settlements();
    }
    Map<String, Money> parts = new TreeMap<>();
    for (Receivable each : used) {
      each.settlements().forEach(part -> parts.merge(part.invoiceId(), part.amount(), Money::plus));
    }
    return parts.entrySet().stream()
        .map(part -> new Settlement(part.getKey(), part.getValue()))
        .toList();
  }

  List<String> payments() {
    List<String> payments = new ArrayList<>(parts.size());
    for (Receivable part : parts) {
      if (!part.paymentId().isEmpty()) {
        payments.add(part.paymentId());
      }
    }
    payments.sort(Comparator.naturalOrder());
    return payments;
  }
}
