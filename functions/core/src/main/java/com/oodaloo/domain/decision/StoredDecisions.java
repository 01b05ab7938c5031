package com.oodaloo.domain.decision;

import java.util.List;

/// What was decided about a firm's books so far, as it is kept: the open questions are in the tray.
public record StoredDecisions(
    List<Match> matches, List<NotIncome> notIncome, List<Finding> findings) {
  public static final StoredDecisions NOTHING =
      new StoredDecisions(List.of(), List.of(), List.of());

  public StoredDecisions {
    matches = List.copyOf(matches);
    notIncome = List.copyOf(notIncome);
    findings = List.copyOf(findings);
  }
}
