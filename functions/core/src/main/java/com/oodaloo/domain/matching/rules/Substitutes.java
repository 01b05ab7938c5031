package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// The same set with one part exchanged for another receivable of the same price, which may be the
/// one that was really meant: typed late, or never. They act never; they only speak against the set
/// and stand beside it in a question.
public final class Substitutes {
  /// How likely it is that an open invoice is paid on a given day and nobody records it, and that
  /// the recorded part it stands for is not at the bank at all.
  private static final int UNRECORDED = -9000;

  private final MatchRun run;
  private final ReceivableIndex index;

  public Substitutes(MatchRun run, ReceivableIndex index) {
    this.run = run;
    this.index = index;
  }

  public List<MatchHypothesis> of(MatchHypothesis claim) {
    return of(claim, (_, _) -> true);
  }

  /// What one client pays at once is for that client's invoices.
  public List<MatchHypothesis> ofSameClient(MatchHypothesis claim) {
    return of(claim, (part, other) -> part.clientId().equals(other.clientId()));
  }

  private List<MatchHypothesis> of(
      MatchHypothesis claim, BiPredicate<Receivable, Receivable> mayStandFor) {
    List<MatchHypothesis> claims = new ArrayList<>();
    for (Receivable part : claim.parts()) {
      for (Receivable other : index.exactly(claim.line(), part.cents()).receivables()) {
        if (mayStandFor.test(part, other)
            && !claim.parts().contains(other)
            && !other.isSameAs(part)
            && run.isFree(other)) {
          exchange(claim, part, other).ifPresent(claims::add);
        }
      }
    }
    return claims;
  }

  private Optional<MatchHypothesis> exchange(
      MatchHypothesis claim, Receivable part, Receivable other) {
    List<Receivable> parts = new ArrayList<>(claim.parts());
    parts.remove(part);
    parts.add(other);
    boolean possible =
        run.hasRoom(MatchHypothesis.settlements(parts))
            && !run.names.contradicts(claim.line(), other);
    int weight = claim.millibits() - weight(claim.line(), part) + weight(claim.line(), other);
    return possible
        ? Optional.of(MatchHypothesis.of(claim.line(), claim.rule(), parts, weight))
        : Optional.empty();
  }

  private int weight(Line line, Receivable each) {
    int days = each.isOpen() ? UNRECORDED : run.timing.weight(line, each);
    return days + run.names.weight(line, each);
  }
}
