package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.matching.assign.JointAssignment;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Settles all claims of the window against each other at once, and takes those that are surer than
/// `ACT_MILLIONTHS`.
///
/// Two claims that exclude each other can never both be that sure, so the order of taking changes
/// nothing, and no claim is taken before every better one has been heard.
public final class JointSettlement {
  static final int ACT_MILLIONTHS = 960_000;

  private static final Comparator<MatchHypothesis> BY_LINE_HEAVIEST_FIRST =
      Comparator.comparingInt((MatchHypothesis claim) -> claim.line().place())
          .thenComparingInt(claim -> -claim.millibits())
          .thenComparingInt(claim -> claim.first().place());

  private final MatchRun run;
  private boolean taken;

  private JointSettlement(MatchRun run) {
    this.run = run;
  }

  /// Says whether any claim was taken.
  public static boolean settle(MatchRun run, List<MatchHypothesis> claims) {
    JointSettlement settling = new JointSettlement(run);
    List<MatchHypothesis> sorted = new ArrayList<>(claims);
    sorted.sort(BY_LINE_HEAVIEST_FIRST);
    JointAssignment.of(
            eachSetOnce(sorted),
            new ConflictKeys(run),
            claim -> run.frequency.byChance(claim.line().cents()))
        .forEach(settling::take);
    return settling.taken;
  }

  /// The same set is found in several ways; the heaviest stands for all, and acts if one of them
  /// may.
  private static List<MatchHypothesis> eachSetOnce(List<MatchHypothesis> sorted) {
    List<MatchHypothesis> once = new ArrayList<>(sorted.size());
    Map<List<Integer>, Integer> places = new HashMap<>();
    for (MatchHypothesis claim : sorted) {
      Integer known =
          claim.parts().size() == 1 ? null : places.putIfAbsent(key(claim), once.size());
      if (known == null) {
        once.add(claim);
      } else if (claim.actsAlone()) {
        once.set(known, once.get(known).acting(true));
      }
    }
    return once;
  }

  /// The line's place, then those of the parts.
  private static List<Integer> key(MatchHypothesis claim) {
    List<Integer> key = new ArrayList<>(claim.parts().size() + 1);
    claim.parts().forEach(part -> key.add(part.place()));
    key.sort(Comparator.naturalOrder());
    key.addFirst(claim.line().place());
    return key;
  }

  private void take(JointAssignment.Group<MatchHypothesis> group) {
    List<int[]> sure = group.millionths();
    for (int i = 0; i < sure.size(); i++) {
      List<MatchHypothesis> own = group.options().get(i);
      MatchHypothesis best = own.getFirst();
      int millionths = 0;
      for (int j = 0; j < own.size(); j++) {
        millionths += own.get(j).isSameAs(best) ? sure.get(i)[j] : 0;
      }
      if (millionths >= ACT_MILLIONTHS
          && best.actsAlone()
          && isFree(best)
          && !isWantedTwice(group, best)) {
        run.decide(best.line(), Sentences.match(run, best, millionths), best.parts());
        taken = true;
      }
    }
  }

  /// The same set makes another deposit too: then neither is a batch without asking.
  private static boolean isWantedTwice(
      JointAssignment.Group<MatchHypothesis> group, MatchHypothesis claim) {
    return claim.parts().size() > 1
        && group.options().stream()
            .flatMap(List::stream)
            .filter(other -> other.line().place() != claim.line().place())
            .anyMatch(claim::isSameAs);
  }

  private boolean isFree(MatchHypothesis claim) {
    for (Receivable part : claim.parts()) {
      if (part.isHeld() || !run.isFree(part)) {
        return false;
      }
    }
    return run.hasRoom(claim.settlements());
  }
}
