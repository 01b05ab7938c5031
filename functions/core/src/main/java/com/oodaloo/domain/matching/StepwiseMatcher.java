package com.oodaloo.domain.matching;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.matching.findings.Findings;
import com.oodaloo.domain.matching.payouts.PayoutRule;
import com.oodaloo.domain.matching.questions.Proposals;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.matching.reversals.RecordedRefunds;
import com.oodaloo.domain.matching.reversals.ReissuedLines;
import com.oodaloo.domain.matching.reversals.RemovedLines;
import com.oodaloo.domain.matching.reversals.ReturnedDeposits;
import com.oodaloo.domain.matching.rules.CheckBatchRule;
import com.oodaloo.domain.matching.rules.InstalmentLines;
import com.oodaloo.domain.matching.rules.JointSettlement;
import com.oodaloo.domain.matching.rules.LearnedPayers;
import com.oodaloo.domain.matching.rules.LenderPayouts;
import com.oodaloo.domain.matching.rules.NamedTogether;
import com.oodaloo.domain.matching.rules.NonIncomeClassifier;
import com.oodaloo.domain.matching.rules.OneToOneRule;
import com.oodaloo.domain.matching.rules.OwnerRule;
import com.oodaloo.domain.matching.rules.SplitEntryRule;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import com.oodaloo.domain.matching.run.Effort;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.ArrayList;
import java.util.List;

/// Matching, version 2: the owner's answers, then payouts, noise, and all exact claims of the
/// window settled against each other; what is not sure enough becomes a question.
///
/// Each step sees the whole window before the next begins, so an early line cannot steal what a
/// better one needs. Nothing is handed out twice, and only what leaves no reasonable doubt is
/// automatic.
public final class StepwiseMatcher implements Matcher {
  private static final int MAX_ROUNDS = 6;
  private static final int SO_SO = -2500;

  /// What was decided and what it has cost.
  public record Measured(Decisions decisions, Effort effort) {}

  @Override
  public Decisions decide(Books books, Answers answers) {
    return measure(books, answers).decisions();
  }

  /// Decides, and counts the work.
  public Measured measure(Books books, Answers given) {
    ReissuedLines moved = ReissuedLines.along(books, given);
    Answers answers = moved.answers();
    AutoMatchPolicy trust =
        answers.isEmpty()
            ? AutoMatchPolicy.AT_FIRST
            : AutoMatchPolicy.earned(books, answers, decide(books, Answers.NONE));
    MatchRun run = new MatchRun(books, answers, trust);
    new OwnerRule(run, answers).apply();
    moved.ask(run);
    NonIncomeClassifier kept = new NonIncomeClassifier(run);
    kept.byAccounts();
    new PayoutRule(run).apply();
    kept.byWords();
    new RecordedRefunds(run).apply();
    new LenderPayouts(run).apply();
    ReturnedDeposits returned = new ReturnedDeposits(run);
    returned.apply();
    RemovedLines removed = new RemovedLines(run, answers);
    removed.hold();
    settle(run);
    new InstalmentLines(run).apply();
    returned.afterSettling();
    new LearnedPayers(run).apply();
    removed.ask();
    new Proposals(run).apply();
    Decisions decisions = run.decisions(new Findings(run).find());
    return new Measured(decisions, run.effort());
  }

  /// Single receivables first; what is left may be several together, which can leave a single one
  /// uncontested.
  private static void settle(MatchRun run) {
    OneToOneRule singles = new OneToOneRule(run, run.index);
    SplitEntryRule together = new SplitEntryRule(run);
    CheckBatchRule batches = new CheckBatchRule(run, run.index);
    NamedTogether named = new NamedTogether(run);
    JointSettlement.settle(run, firstClaims(run, singles, together, named));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<MatchHypothesis> claims = claims(run, singles, together, named);
      for (Line line : run.deposits()) {
        claims.addAll(batches.ofPayer(line).claims());
        addByHand(line, batches, singles, claims);
      }
      if (!JointSettlement.settle(run, claims)) {
        return;
      }
    }
  }

  /// A deposit that something explains alone is no batch without asking.
  private static void addByHand(
      Line line, CheckBatchRule batches, OneToOneRule singles, List<MatchHypothesis> claims) {
    boolean explained = !singles.of(line).isEmpty();
    for (MatchHypothesis claim : batches.byHand(line).claims()) {
      claims.add(explained ? claim.acting(false) : claim);
    }
  }

  /// A slip may hold several checks; a single one that fits it only so-so waits until the sets have
  /// been tried.
  private static List<MatchHypothesis> firstClaims(
      MatchRun run, OneToOneRule singles, SplitEntryRule together, NamedTogether named) {
    List<MatchHypothesis> claims = claims(run, singles, together, named);
    claims.replaceAll(claim ->
        claim.line().rail() == Rail.PAPER && claim.millibits() < SO_SO
            ? claim.acting(false)
            : claim);
    return claims;
  }

  private static List<MatchHypothesis> claims(
      MatchRun run, OneToOneRule singles, SplitEntryRule together, NamedTogether named) {
    List<MatchHypothesis> claims = new ArrayList<>();
    for (Line line : run.deposits()) {
      claims.addAll(singles.of(line));
      claims.addAll(together.of(line));
      claims.addAll(named.of(line));
    }
    return claims;
  }
}
