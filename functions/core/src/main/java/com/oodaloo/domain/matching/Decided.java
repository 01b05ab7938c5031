package com.oodaloo.domain.matching;

import java.util.List;

/// What was decided about a firm's books so far, as it is kept: the open questions are in the tray.
public record Decided(List<Match> matches, List<NotIncome> notIncome, List<Finding> findings) {
  public static final Decided NOTHING = new Decided(List.of(), List.of(), List.of());

  public Decided {
    matches = List.copyOf(matches);
    notIncome = List.copyOf(notIncome);
    findings = List.copyOf(findings);
  }
}
