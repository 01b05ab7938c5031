package com.oodaloo.domain.matching;

/// Matching, version 1: the owner's answers, then noise, payouts, exact recorded payments, check
/// batches, exact named balances, and everything left as a question.
///
/// Each step sees the whole window before the next begins, so an early line cannot steal what a
/// better one needs. Nothing is handed out twice, and only what fits nothing else is automatic.
public final class StepwiseMatcher implements Matcher {
  @Override
  public Decisions decide(Books books, Answers answers) {
    Workbench bench = new Workbench(books);
    new OwnerRule(bench, answers).apply();
    new NoiseGate(bench).apply();
    new PayoutRule(bench).apply();
    new ExactRule(bench, Receivable.Basis.RECORDED).apply();
    new BatchRule(bench).apply();
    new ExactRule(bench, Receivable.Basis.OPEN).apply();
    new Proposals(bench).apply();
    return bench.decisions(new Findings(bench).find());
  }
}
