package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Claims on several payments that the office recorded for one client on one day: one check or
/// transfer for several invoices is keyed once for each invoice.
public final class SplitEntryRule {
  /// That one payment was keyed as several is rarer than that it was keyed as one.
  private static final int RARER = -2000;

  private final MatchRun run;
  private final Substitutes substitutes;
  private final Map<Long, List<List<Receivable>>> bySum = new HashMap<>();

  private record Keyed(String clientId, LocalDate day) {}

  public SplitEntryRule(MatchRun run) {
    this.run = run;
    this.substitutes = new Substitutes(run, run.index);
    Map<Keyed, List<Receivable>> groups = new HashMap<>();
    for (Receivable each : run.receivables()) {
      if (each.basis() == Receivable.Basis.RECORDED && !each.clientId().isEmpty()) {
        groups
            .computeIfAbsent(new Keyed(each.clientId(), each.day()), _ -> new ArrayList<>(1))
            .add(each);
      }
    }
    groups.values().stream().filter(group -> group.size() > 1).forEach(this::keep);
  }

  private void keep(List<Receivable> group) {
    long sum = group.stream().mapToLong(Receivable::cents).sum();
    bySum.computeIfAbsent(sum, _ -> new ArrayList<>(1)).add(List.copyOf(group));
  }

  public List<MatchHypothesis> of(Line line) {
    List<List<Receivable>> groups = bySum.getOrDefault(line.cents(), List.of());
    if (groups.isEmpty()) {
      return List.of();
    }
    List<MatchHypothesis> claims = new ArrayList<>();
    if (groups.size() <= ReceivableIndex.CROWD) {
      groups.stream()
          .filter(group -> isPossible(line, group))
          .map(group -> claim(line, group))
          .forEach(claims::add);
      List.copyOf(claims).forEach(claim -> claims.addAll(substitutes.ofSameClient(claim)));
    }
    return claims;
  }

  private boolean isPossible(Line line, List<Receivable> group) {
    return group.stream()
            .allMatch(each ->
                each.fits(line.date()) && run.isFree(each) && !run.names.contradicts(line, each))
        && run.rooms.hasRoom(MatchHypothesis.settlements(group));
  }

  private MatchHypothesis claim(Line line, List<Receivable> group) {
    run.pairsWeighed += group.size();
    int weight =
        group.stream().mapToInt(each -> OneToOneRule.weight(run, line, each)).min().orElseThrow();
    Rule rule = Rule.RECORDED_TOGETHER;
    return MatchHypothesis.of(line, rule, group, weight + RARER)
        .acting(run.policy.mayAct(rule) && run.mayActAlone(line));
  }
}
