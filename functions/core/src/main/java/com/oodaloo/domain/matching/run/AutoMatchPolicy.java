package com.oodaloo.domain.matching.run;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which rules may act without asking, as the owner's answers have shown.
///
/// Calibration: everything the owner has answered is decided once more as if nobody had said
/// anything, and compared. A rule that only asks may act after `TO_EARN` answers in a row (by day
/// of the line) that agree with it; one that disagrees takes the right away from any rule, until it
/// has earned it again.
public record AutoMatchPolicy(Set<Rule> acting) {
  public static final int TO_EARN = 20;

  /// Before the owner has answered anything.
  public static final AutoMatchPolicy AT_FIRST = new AutoMatchPolicy(atFirst());

  public AutoMatchPolicy {
    acting = Set.copyOf(acting);
  }

  public boolean mayAct(Rule rule) {
    return acting.contains(rule);
  }

  /// @param blind what was decided without any answer
  public static AutoMatchPolicy earned(Books books, Answers answers, Decisions blind) {
    Map<String, Match> without = new HashMap<>();
    blind.matches().forEach(match -> without.put(match.transactionId(), match));
    Map<Rule, Integer> inRow = new EnumMap<>(Rule.class);
    Set<Rule> acting = atFirst();
    for (BankTransaction line : books.transactions()) {
      Match match = without.get(line.id());
      if (match != null && answers.explain(line.id())) {
        Rule.of(match.rule()).ifPresent(rule -> note(rule, agrees(answers, match), inRow, acting));
      }
    }
    return new AutoMatchPolicy(acting);
  }

  private static void note(Rule rule, boolean agrees, Map<Rule, Integer> inRow, Set<Rule> acting) {
    if (!agrees) {
      inRow.put(rule, 0);
      acting.remove(rule);
    } else if (inRow.merge(rule, 1, Integer::sum) >= TO_EARN) {
      acting.add(rule);
    }
  }

  private static boolean agrees(Answers answers, Match match) {
    List<Settlement> said = answers.settled().getOrDefault(match.transactionId(), List.of());
    return Set.copyOf(said).equals(Set.copyOf(match.settlements()));
  }

  private static Set<Rule> atFirst() {
    Set<Rule> acting = EnumSet.noneOf(Rule.class);
    for (Rule rule : Rule.values()) {
      if (rule.actsFromTheStart()) {
        acting.add(rule);
      }
    }
    return acting;
  }
}
