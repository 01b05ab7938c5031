package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import java.util.List;

/// One line, one receivable, the same amount to the cent, and neither fits anything else.
///
/// Recorded payments come first: the office has said the money came. An open balance is only taken
/// when the bank line also names its client, invoice or job; the amount alone is a question.
final class ExactRule {
  private final Workbench bench;
  private final Receivable.Basis basis;

  ExactRule(Workbench bench, Receivable.Basis basis) {
    this.bench = bench;
    this.basis = basis;
  }

  String name() {
    return basis == Receivable.Basis.RECORDED ? "exact-recorded" : "exact-open";
  }

  /// Takes unique pairs until none is left; first those the words name, then the rest.
  void apply() {
    while (takeOnce(true) || (basis == Receivable.Basis.RECORDED && takeOnce(false))) {
      // Each round removes what it took, which can make another pair unique.
    }
  }

  private boolean takeOnce(boolean named) {
    List<BankTransaction> lines = bench.deposits().stream().filter(bench::mayActAlone).toList();
    List<Rules.Pair<Receivable>> unique =
        Rules.unique(lines, named ? this::namedFits : this::fits).stream()
            .filter(pair -> named || isProven(pair))
            .toList();
    List<Rules.Pair<Receivable>> pairs =
        bench.withRoom(unique, pair -> Workbench.settlements(List.of(pair.other())));
    pairs.forEach(pair -> take(pair.line(), pair.other()));
    return !pairs.isEmpty();
  }

  /// A payment record stands by itself; an invoice that is only marked paid must not compete with
  /// an open balance of the same amount.
  private boolean isProven(Rules.Pair<Receivable> pair) {
    return !pair.other().paymentId().isEmpty()
        || new ExactRule(bench, Receivable.Basis.OPEN).fits(pair.line()).isEmpty();
  }

  List<Receivable> fits(BankTransaction line) {
    return bench.candidates(line, basis).stream()
        .filter(receivable -> receivable.amount().equals(line.amount()))
        .filter(receivable -> !bench.names.contradicts(line, receivable))
        .toList();
  }

  private List<Receivable> namedFits(BankTransaction line) {
    return fits(line).stream()
        .filter(receivable -> !bench.names.ties(line, receivable).isEmpty())
        .toList();
  }

  private void take(BankTransaction line, Receivable receivable) {
    List<Receivable> used = List.of(receivable);
    boolean named = !bench.names.ties(line, receivable).isEmpty();
    bench.decide(
        new Match(
            line.id(),
            Verdict.AUTO,
            name(),
            "",
            Rules.payments(used),
            Workbench.settlements(used),
            Difference.tips(used),
            named ? 99 : 95,
            Sentences.exact(bench, line, receivable),
            "Nothing to do."),
        used);
  }
}
