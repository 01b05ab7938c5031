package com.oodaloo.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Settles all claims of the window against each other at once, and takes those that are surer than
/// `ACT_MILLIONTHS`.
///
/// Two claims that exclude each other can never both be that sure, so the order of taking changes
/// nothing, and no claim is taken before every better one has been heard.
final class Settling {
  static final int ACT_MILLIONTHS = 960_000;

  private static final Comparator<Claim> BY_LINE_HEAVIEST_FIRST =
      Comparator.comparingInt((Claim claim) -> claim.line().place())
          .thenComparingInt(claim -> -claim.millibits())
          .thenComparingInt(claim -> claim.first().place());

  private final Workbench bench;
  private boolean taken;

  private Settling(Workbench bench) {
    this.bench = bench;
  }

  /// Says whether any claim was taken.
  static boolean settle(Workbench bench, List<Claim> claims) {
    Settling settling = new Settling(bench);
    List<Claim> sorted = new ArrayList<>(claims);
    sorted.sort(BY_LINE_HEAVIEST_FIRST);
    for (Component component : Component.of(sorted, new Takings(bench))) {
      settling.take(component, Posterior.of(component, bench.commonness));
    }
    return settling.taken;
  }

  private void take(Component component, int[][] sure) {
    for (int i = 0; i < sure.length; i++) {
      List<Claim> own = component.options().get(i);
      Claim best = own.getFirst();
      int millionths = 0;
      for (int j = 0; j < own.size(); j++) {
        millionths += own.get(j).isSameAs(best) ? sure[i][j] : 0;
      }
      if (millionths >= ACT_MILLIONTHS
          && best.actsAlone()
          && isFree(best)
          && !isWantedTwice(component, best)) {
        bench.decide(best.line(), Sentences.match(bench, best, millionths), best.parts());
        taken = true;
      }
    }
  }

  /// The same set makes another deposit too: then neither is a batch without asking.
  private static boolean isWantedTwice(Component component, Claim claim) {
    return claim.parts().size() > 1
        && component.options().stream()
            .flatMap(List::stream)
            .filter(other -> other.line().place() != claim.line().place())
            .anyMatch(claim::isSameAs);
  }

  private boolean isFree(Claim claim) {
    return claim.parts().stream().allMatch(part -> bench.isFree(part) && !part.isHeld())
        && bench.hasRoom(claim.settlements());
  }
}
