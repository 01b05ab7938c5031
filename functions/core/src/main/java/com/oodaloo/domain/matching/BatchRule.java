package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Several recorded checks or cash payments, also of different clients, brought to the bank in one
/// deposit. Automatic when exactly one set of them makes the sum to the cent.
final class BatchRule {
  static final String NAME = "check-batch";
  private final Workbench bench;

  BatchRule(Workbench bench) {
    this.bench = bench;
  }

  void apply() {
    boolean again = true;
    while (again) {
      again = false;
      for (BankTransaction line : bench.deposits()) {
        Optional<List<Receivable>> only =
            bench.mayActAlone(line) ? onlySet(line) : Optional.empty();
        if (only.isPresent()) {
          take(line, only.get());
          again = true;
        }
      }
    }
  }

  private Optional<List<Receivable>> onlySet(BankTransaction line) {
    if (!new ExactRule(bench, Receivable.Basis.RECORDED).fits(line).isEmpty()) {
      return Optional.empty();
    }
    List<Receivable> candidates =
        bench.candidates(line, Receivable.Basis.RECORDED).stream()
            .filter(Receivable::isByHand)
            .filter(receivable -> !bench.names.contradicts(line, receivable))
            .filter(receivable -> receivable.amount().compareTo(line.amount()) < 0)
            .toList();
    SubsetSearch.Result result =
        SubsetSearch.sumsTo(
            line.amount().cents(), candidates.stream().map(r -> r.amount().cents()).toList(), 2);
    return result.complete() && result.sets().size() == 1
        ? Optional.of(result.sets().getFirst().stream().map(candidates::get).toList())
        : Optional.empty();
  }

  private void take(BankTransaction line, List<Receivable> set) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        set.size()
            + " payments recorded as check or cash make "
            + line.amount()
            + " to the cent, and no other set of them does.");
    evidence.add(Sentences.set(bench, Workbench.settlements(set)) + ".");
    Money tips = set.stream().map(Receivable::tip).reduce(Money::plus).orElseThrow();
    bench.decide(
        new Match(
            line.id(),
            Verdict.AUTO,
            NAME,
            "",
            Rules.payments(set),
            Workbench.settlements(set),
            tips.isZero() ? Difference.none(line.amount()) : new Difference(tips, "tip"),
            93,
            evidence,
            "Nothing to do."),
        set);
  }
}
