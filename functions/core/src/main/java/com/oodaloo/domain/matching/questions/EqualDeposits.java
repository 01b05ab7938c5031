package com.oodaloo.domain.matching.questions;

import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.run.Proposal;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Deposits of one amount that all could be the same records are one question, not a crowd of them:
/// nobody can tell which is which, and each answer leaves fewer to choose from.
final class EqualDeposits {
  private static final int MAX_DAYS = 7;

  private EqualDeposits() {}

  private record Alike(long cents, String account, Set<List<Settlement>> ways) {}

  /// The proposals in groups that ask the same; most stand alone.
  static List<List<Proposal>> groups(List<Proposal> proposals) {
    Map<Alike, List<Proposal>> open = new HashMap<>();
    List<List<Proposal>> groups = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Alike key = key(proposal);
      List<Proposal> known = open.get(key);
      boolean joins =
          key.ways().size() > 1
              && known != null
              && Days.between(known.getFirst().line().date(), proposal.line().date()) <= MAX_DAYS;
      if (joins && known != null) {
        known.add(proposal);
      } else {
        List<Proposal> group = new ArrayList<>(List.of(proposal));
        open.put(key, group);
        groups.add(group);
      }
    }
    return groups;
  }

  private static Alike key(Proposal proposal) {
    Set<List<Settlement>> ways = new HashSet<>();
    proposal.alternatives().forEach(way -> ways.add(way.settlements()));
    return new Alike(proposal.line().cents(), proposal.line().bank().accountId(), ways);
  }

  /// One question about all of the group; it is answered for the first.
  static Question question(List<Proposal> group, List<String> more) {
    Proposal first = group.getFirst();
    Question one = first.question(more);
    if (group.size() == 1) {
      return one;
    }
    List<String> whyNot = new ArrayList<>(one.whyNot());
    whyNot.add(
        "There are "
            + group.size()
            + " deposits of "
            + first.line().amount()
            + " in these days; nobody can tell which is which. Say what the first of them is.");
    return new Question(
        one.id(),
        one.kind(),
        group.stream().map(proposal -> proposal.line().id()).toList(),
        one.words(),
        one.alternatives(),
        whyNot);
  }
}
