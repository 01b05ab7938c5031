package com.oodaloo.sandbox.cases;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One case of another project: its records as books, and which lines must settle what.
///
/// `expected` names the receivables of a line, `never` the lines that must not be matched without
/// asking.
public record PublicCase(
    String id, String title, Books books, Map<String, Set<String>> expected, Set<String> never) {
  public PublicCase {
    expected = Map.copyOf(expected);
    never = Set.copyOf(never);
  }

  /// How decisions stand to a case.
  public enum Standing {
    /// Everything expected was matched without asking, and nothing else.
    PASSED,
    /// Nothing is false, but something expected was left to the owner.
    ASKED,
    /// Something was matched without asking that the case says is not so.
    CONTRADICTED
  }

  public Standing standing(Decisions decisions) {
    if (!contradictions(decisions).isEmpty()) {
      return Standing.CONTRADICTED;
    }
    return found(decisions) == expected.size() ? Standing.PASSED : Standing.ASKED;
  }

  /// The automatic matches that the case says are not so.
  public List<Match> contradictions(Decisions decisions) {
    return automatic(decisions).stream().filter(this::isContradicted).toList();
  }

  /// How many of the expected lines were matched without asking.
  public long found(Decisions decisions) {
    return automatic(decisions).stream()
        .filter(match -> invoices(match).equals(expected.get(match.transactionId())))
        .count();
  }

  public static Set<String> invoices(Match match) {
    return match.settlements().stream()
        .map(Settlement::invoiceId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isContradicted(Match match) {
    Set<String> wanted = expected.get(match.transactionId());
    return never.contains(match.transactionId())
        || (wanted != null && !wanted.equals(invoices(match)));
  }

  private static List<Match> automatic(Decisions decisions) {
    return decisions.matches().stream().filter(match -> match.verdict() == Verdict.AUTO).toList();
  }
}
