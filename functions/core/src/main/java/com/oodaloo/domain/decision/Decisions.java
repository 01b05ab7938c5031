package com.oodaloo.domain.decision;

import java.util.Comparator;
import java.util.List;

/// What the matcher decided, each list in a fixed order.
public record Decisions(
    List<Match> matches,
    List<NotIncome> notIncome,
    List<Question> questions,
    List<Finding> findings) {
  public Decisions {
    matches = sorted(matches, Comparator.comparing(Match::transactionId));
    notIncome = sorted(notIncome, Comparator.comparing(NotIncome::transactionId));
    questions = sorted(questions, Comparator.comparing(Question::id));
    findings = findings.stream().map(Keyed::of).sorted().map(Keyed::finding).toList();
  }

  /// A finding with what it is sorted by, read once.
  private record Keyed(Finding.Kind kind, String ids, Finding finding)
      implements Comparable<Keyed> {
    static Keyed of(Finding finding) {
      return new Keyed(finding.kind(), finding.ids().toString(), finding);
    }

    @Override
    public int compareTo(Keyed other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? ids.compareTo(other.ids) : byKind;
    }
  }

  private static <T> List<T> sorted(List<T> entries, Comparator<T> order) {
    return entries.stream().sorted(order).toList();
  }
}
