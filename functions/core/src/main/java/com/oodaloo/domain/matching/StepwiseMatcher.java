package com.oodaloo.domain.matching;

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
    Moved moved = Moved.along(books, given);
    Answers answers = moved.answers();
    Trust trust =
        answers.isEmpty()
            ? Trust.AT_FIRST
            : Trust.earned(books, answers, decide(books, Answers.NONE));
    Workbench bench = new Workbench(books, answers, trust);
    new OwnerRule(bench, answers).apply();
    moved.ask(bench);
    new PayoutRule(bench).apply();
    new NoiseGate(bench).apply();
    new Returns(bench).apply();
    Removed removed = new Removed(bench, answers);
    removed.hold();
    settle(bench);
    removed.ask();
    new Proposals(bench).apply();
    Decisions decisions = bench.decisions(new Findings(bench).find());
    return new Measured(decisions, bench.effort());
  }

  /// Single receivables first; what is left may be several together, which can leave a single one
  /// uncontested.
  private static void settle(Workbench bench) {
    Singles singles = new Singles(bench, bench.shelf);
    Together together = new Together(bench);
    Batches batches = new Batches(bench, bench.shelf);
    Settling.settle(bench, firstClaims(bench, singles, together));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Claim> claims = claims(bench, singles, together);
      for (Line line : bench.deposits()) {
        claims.addAll(batches.ofPayer(line).claims());
        addByHand(line, batches, singles, claims);
      }
      if (!Settling.settle(bench, claims)) {
        return;
      }
    }
  }

  /// A deposit that something explains alone is no batch without asking.
  private static void addByHand(Line line, Batches batches, Singles singles, List<Claim> claims) {
    boolean explained = !singles.of(line).isEmpty();
    for (Claim claim : batches.byHand(line).claims()) {
      claims.add(explained ? claim.acting(false) : claim);
    }
  }

  /// A slip may hold several checks; a single one that fits it only so-so waits until the sets have
  /// been tried.
  private static List<Claim> firstClaims(Workbench bench, Singles singles, Together together) {
    List<Claim> claims = claims(bench, singles, together);
    claims.replaceAll(claim ->
        claim.line().rail() == Rail.PAPER && claim.millibits() < SO_SO
            ? claim.acting(false)
            : claim);
    return claims;
  }

  private static List<Claim> claims(Workbench bench, Singles singles, Together together) {
    List<Claim> claims = new ArrayList<>();
    for (Line line : bench.deposits()) {
      claims.addAll(singles.of(line));
      claims.addAll(together.of(line));
    }
    return claims;
  }
}
