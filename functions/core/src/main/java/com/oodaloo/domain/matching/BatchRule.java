package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Several recorded checks or cash payments, also of different clients, brought to the bank in one
/// deposit. Automatic when exactly one set of them makes the sum to the cent, no single receivable
/// does, and no other deposit could use any of them.
final class BatchRule {
  static final String NAME = "check-batch";
  private final Workbench bench;

  BatchRule(Workbench bench) {
    this.bench = bench;
  }

  /// What one deposit could be made of; `only` says that nothing else could make it.
  private record Choice(BankTransaction line, List<List<Receivable>> sets, boolean only) {}

  void apply() {
    while (takeUncontested()) {
      // Each round removes what it took, which can leave another deposit with one set only.
    }
  }

  private boolean takeUncontested() {
    List<Choice> choices = bench.deposits().stream().map(this::choice).toList();
    Map<String, Integer> wantedBy = new HashMap<>();
    choices.forEach(choice ->
        choice.sets().stream()
            .flatMap(List::stream)
            .map(Receivable::id)
            .distinct()
            .forEach(id -> wantedBy.merge(id, 1, Integer::sum)));
    List<Choice> uncontested =
        choices.stream()
            .filter(Choice::only)
            .filter(choice -> bench.mayActAlone(choice.line()))
            .filter(choice ->
                choice.sets().getFirst().stream()
                    .allMatch(part -> wantedBy.getOrDefault(part.id(), 0) == 1))
            .toList();
    List<Choice> taken =
        bench.withRoom(uncontested, choice -> Workbench.settlements(choice.sets().getFirst()));
    taken.forEach(choice -> take(choice.line(), choice.sets().getFirst()));
    return !taken.isEmpty();
  }

  private Choice choice(BankTransaction line) {
    List<List<Receivable>> sets = new ArrayList<>();
    new ExactRule(bench, Receivable.Basis.RECORDED).fits(line).forEach(r -> sets.add(List.of(r)));
    boolean alone = sets.isEmpty();
    List<Receivable> parts =
        bench.candidates(line, Receivable.Basis.RECORDED).stream()
            .filter(Receivable::isByHand)
            .filter(receivable -> !bench.names.contradicts(line, receivable))
            .filter(receivable -> receivable.amount().compareTo(line.amount()) < 0)
            .toList();
    SubsetSearch.Result result =
        SubsetSearch.sumsTo(
            line.amount().cents(), parts.stream().map(r -> r.amount().cents()).toList(), 2);
    result.sets().stream()
        .map(set -> set.stream().map(parts::get).toList())
        .filter(set -> bench.hasRoom(Workbench.settlements(set)))
        .forEach(sets::add);
    boolean only =
        alone
            && result.complete()
            && sets.size() == 1
            && new ExactRule(bench, Receivable.Basis.OPEN).fits(line).isEmpty();
    return new Choice(line, List.copyOf(sets), only);
  }

  private void take(BankTransaction line, List<Receivable> set) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        set.size()
            + " payments recorded as check or cash make "
            + line.amount()
            + " to the cent, and no other set of them does.");
    evidence.add(Sentences.set(bench, Workbench.settlements(set)) + ".");
    bench.decide(
        new Match(
            line.id(),
            Verdict.AUTO,
            NAME,
            "",
            Rules.payments(set),
            Workbench.settlements(set),
            Difference.tips(set),
            93,
            evidence,
            "Nothing to do."),
        set);
  }
}
