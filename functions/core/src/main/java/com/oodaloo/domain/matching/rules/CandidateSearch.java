package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.expected.SubsetSearch;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a deposit that was not settled could be, best first: read from what is still free after all
/// rules have taken theirs.
public final class CandidateSearch {
  private static final int MAX_EXACT = 5;
  private static final int MAX_SETS = 4;

  private static final Comparator<MatchHypothesis> BEST_FIRST =
      Comparator.comparingInt(MatchHypothesis::millibits)
          .reversed()
          .thenComparingInt(claim -> claim.first().place());

  private final MatchRun run;
  private final ReceivableIndex free;
  private final OneToOneRule singles;
  private final CheckBatchRule batches;
  private final NearAmountRule differences;
  private final PayersDebts rooms;
  private final LenderPayouts lenders;
  private final WrittenOff writtenOff;

  public CandidateSearch(MatchRun run) {
    this.run = run;
    List<Receivable> left = run.deposits().isEmpty() ? List.of() : run.free();
    this.free = new ReceivableIndex(left);
    for (Receivable each : left) {
      each.settlements().forEach(part -> free.number(each, run.names.invoice(part.invoiceId())));
      if (!each.room().about().subject().isEmpty()) {
        free.number(each, each.room().about().subject());
      }
    }
    this.singles = new OneToOneRule(run, free);
    this.batches = new CheckBatchRule(run, free);
    this.differences = new NearAmountRule(run, free);
    this.rooms = new PayersDebts(run, free);
    this.lenders = new LenderPayouts(run);
    this.writtenOff = new WrittenOff(run);
  }

  /// Sets that make the amount to the cent; `elsewhere` says that the payer is known and they are
  /// not only the payer's.
  public record Sets(List<MatchHypothesis> claims, boolean complete, boolean elsewhere) {}

  public List<MatchHypothesis> exact(Line line) {
    List<MatchHypothesis> claims = singles.of(line);
    if (claims.isEmpty() && free.count(line.cents()) > ReceivableIndex.CROWD) {
      claims = singles.ofCrowd(line);
    }
    return best(claims, MAX_EXACT);
  }

  public int countExact(Line line) {
    return Math.max(exact(line).size(), free.exactly(line, line.cents()).receivables().size());
  }

  public List<MatchHypothesis> exactElsewhere(Line line) {
    return best(singles.contradicted(line), MAX_EXACT);
  }

  /// Recorded payments that together make the amount.
  public List<MatchHypothesis> batches(Line line) {
    return best(batches.byHand(line).claims(), 2);
  }

  public Sets sets(Line line) {
    CheckBatchRule.Found own = batches.ofPayer(line);
    if (!own.claims().isEmpty()) {
      return new Sets(best(own.claims(), MAX_SETS), own.complete(), false);
    }
    CheckBatchRule.Found byHand = batches.byHand(line);
    CheckBatchRule.Found any = batches.ofAny(line);
    List<MatchHypothesis> all = new ArrayList<>(best(byHand.claims(), MAX_SETS));
    any.claims().stream()
        .filter(claim -> all.stream().noneMatch(claim::isSameAs))
        .forEach(all::add);
    return new Sets(
        all.stream().limit(MAX_SETS).toList(),
        byHand.complete() && any.complete() && all.size() <= MAX_SETS,
        line.payer().isKnown());
  }

  public boolean tooMany(Line line) {
    return free.smaller(line).receivables().size() > SubsetSearch.MAX_CANDIDATES;
  }

  public List<Question.Alternative> different(Line line) {
    return differences.of(line);
  }

  public List<Question.Alternative> lessFee(Line line) {
    ReceivableIndex.Found smaller = free.smaller(line);
    return smaller.crowded() ? List.of() : new NetOfFeesRule(run).of(line, smaller.receivables());
  }

  /// What is named together, several less one discount, or the oldest first.
  public List<Question.Alternative> ofPayer(Line line) {
    return rooms.of(line);
  }

  public List<Question.Alternative> writtenOff(Line line) {
    return writtenOff.alternatives(line);
  }

  /// Whether a lender of clients has paid it.
  public boolean isLenders(Line line) {
    return LenderPayouts.isLender(line);
  }

  public List<Question.Alternative> financed(Line line) {
    return lenders.alternatives(line);
  }

  public Money owed(Line line, String clientId) {
    Money owed = Money.zero(line.amount().currency());
    for (Receivable each : free.ofClient(line, clientId)) {
      owed = each.isOpen() ? owed.plus(each.amount()) : owed;
    }
    return owed;
  }

  /// The heaviest that differ in what they would write into the books.
  private static List<MatchHypothesis> best(List<MatchHypothesis> claims, int most) {
    List<MatchHypothesis> distinct = new ArrayList<>();
    for (MatchHypothesis claim : claims.stream().sorted(BEST_FIRST).toList()) {
      if (distinct.size() < most && distinct.stream().noneMatch(claim::isSameAs)) {
        distinct.add(claim);
      }
    }
    return distinct;
  }
}
