package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.expected.SubsetSearch;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.weight.MatchWeight;
import java.util.ArrayList;
import java.util.List;

/// Claims of one deposit on several receivables that sum to it to the cent: checks and cash of
/// several clients, or several invoices of the payer the line names.
///
/// With many candidates some set fits every deposit by chance. How many sets there are to try, and
/// how round the amounts are, is weighed against the claim.
public final class CheckBatchRule {
  /// What a check that lies in this deposit says for it, before its days and rail.
  private static final int PART = 3000;

  private static final int UNRECORDED = -9000;

  /// A coincidence this rare is no longer counted against a set.
  private static final int RARE = -7000;

  /// All searches of one run together; after that, deposits are "too many combinations".
  private static final long RUN_BUDGET = 20_000_000;

  private final MatchRun run;
  private final ReceivableIndex index;
  private final SlipCandidates slip;
  private final Substitutes substitutes;
  private SubsetSearch last = SubsetSearch.over(new long[0]);

  public CheckBatchRule(MatchRun run, ReceivableIndex index) {
    this.run = run;
    this.index = index;
    this.slip = new SlipCandidates(run.timing, index);
    this.substitutes = new Substitutes(run, index);
  }

  /// `complete` is false when there was too much to try.
  public record Found(List<MatchHypothesis> claims, boolean complete) {}

  /// Recorded checks and cash around the day of the deposit.
  public Found byHand(Line line) {
    if (!line.rail().maySum()) {
      return new Found(List.of(), true);
    }
    List<Receivable> candidates =
        slip.likeliest(line, SubsetSearch.MAX_CANDIDATES, each -> isCandidate(line, each));
    boolean cut = candidates.size() > SubsetSearch.MAX_CANDIDATES;
    List<Receivable> tried = cut ? candidates.subList(0, SubsetSearch.MAX_CANDIDATES) : candidates;
    Found found = search(line, tried, Rule.CHECK_BATCH);
    return new Found(found.claims(), found.complete() && !cut);
  }

  /// What the payer the line names has recorded or still owes.
  public Found ofPayer(Line line) {
    if (!line.payer().isKnown()) {
      return new Found(List.of(), true);
    }
    List<Receivable> own = candidates(line, index.ofClient(line, line.payer().only()));
    List<Receivable> recorded = new ArrayList<>(own);
    recorded.removeIf(Receivable::isOpen);
    own.removeIf(each -> !each.isOpen());
    Found first = search(line, recorded, Rule.RECORDED_TOGETHER);
    Found second = search(line, own, Rule.OPEN_TOGETHER);
    List<MatchHypothesis> claims = new ArrayList<>(first.claims());
    claims.addAll(second.claims());
    return new Found(claims, first.complete() && second.complete());
  }

  /// Anything that is smaller, no matter who owes it.
  Found ofAny(Line line) {
    ReceivableIndex.Found smaller = index.smaller(line);
    return smaller.crowded()
        ? new Found(List.of(), false)
        : search(line, candidatesOfAnybody(smaller.receivables()), Rule.BUNDLE);
  }

  private List<Receivable> candidatesOfAnybody(List<Receivable> smaller) {
    return smaller.stream().filter(run::isFree).toList();
  }

  private List<Receivable> candidates(Line line, List<Receivable> near) {
    List<Receivable> candidates = new ArrayList<>();
    for (Receivable each : near) {
      if (isCandidate(line, each)) {
        candidates.add(each);
      }
    }
    return candidates;
  }

  private boolean isCandidate(Line line, Receivable each) {
    return each.cents() < line.cents()
        && each.fits(line.date())
        && run.isFree(each)
        && !run.names.contradicts(line, each);
  }

  /// The sets among these receivables, whatever they are, as claims of that rule.
  Found search(Line line, List<Receivable> parts, Rule rule) {
    if (parts.size() < 2) {
      return new Found(List.of(), true);
    }
    if (run.nodesVisited > RUN_BUDGET) {
      return new Found(List.of(), false);
    }
    long[] amounts = parts.stream().mapToLong(Receivable::cents).toArray();
    SubsetSearch.Result result = sums(amounts).sumsTo(line.cents(), 2);
    run.nodesVisited += result.nodes();
    boolean alone = result.complete() && run.policy.mayAct(rule) && run.mayActAlone(line);
    int chance = Math.max(0, coincidence(line, amounts) - RARE);
    List<MatchHypothesis> claims = new ArrayList<>();
    for (List<Integer> set : result.sets()) {
      List<Receivable> used = set.stream().map(parts::get).toList();
      if (run.rooms.hasRoom(MatchHypothesis.settlements(used))) {
        claims.add(
            MatchHypothesis.of(line, rule, used, weight(line, used, rule) - chance).acting(alone));
      }
    }
    if (rule == Rule.CHECK_BATCH) {
      new ArrayList<>(claims).forEach(claim -> claims.addAll(substitutes.of(claim)));
    }
    return new Found(claims, result.complete());
  }

  /// Deposits of one day are searched for among the same checks.
  private SubsetSearch sums(long[] amounts) {
    if (!last.isOver(amounts)) {
      last = SubsetSearch.over(amounts);
    }
    return last;
  }

  private int weight(Line line, List<Receivable> set, Rule rule) {
    run.pairsWeighed += set.size();
    if (rule == Rule.CHECK_BATCH) {
      return set.stream().mapToInt(each -> days(line, each)).sum();
    }
    int words = set.stream().mapToInt(each -> run.names.weight(line, each)).min().orElseThrow();
    return rule == Rule.OPEN_TOGETHER
        ? UNRECORDED + words
        : words + set.stream().mapToInt(each -> days(line, each) / set.size()).sum();
  }

  private int days(Line line, Receivable each) {
    return run.timing.weight(line, each) + PART;
  }

  /// How many sets of up to `MAX_PARTS` there are, for each sum they could make.
  private static int coincidence(Line line, long[] amounts) {
    long sets = 0;
    long choose = 1;
    for (int parts = 1; parts <= Math.min(SubsetSearch.MAX_PARTS, amounts.length); parts++) {
      choose = choose * (amounts.length - parts + 1) / parts;
      sets += choose;
    }
    long step = Math.max(1, SubsetSearch.step(amounts));
    return MatchWeight.ratio(Math.max(1, sets), Math.max(1, line.cents() / step));
  }
}
