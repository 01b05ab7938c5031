package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.List;

/// The owner's answers, taken as facts before any rule looks.
///
/// An answer about a line that has vanished or changed its amount is not applied; the line is then
/// asked about again.
final class OwnerRule {
  static final String NAME = "owner";
  private final Workbench bench;
  private final Answers answers;

  OwnerRule(Workbench bench, Answers answers) {
    this.bench = bench;
    this.answers = answers;
  }

  void apply() {
    for (BankTransaction line : bench.lines()) {
      if (answers.settled().containsKey(line.id())) {
        settle(line, answers.settled().get(line.id()));
      } else if (answers.notIncome().containsKey(line.id())) {
        bench.decide(
            new NotIncome(
                line.id(),
                answers.notIncome().get(line.id()),
                Verdict.AUTO,
                List.of("You said so.")));
      } else if (answers.dismissed().contains(line.id())) {
        bench.leave(line.id());
      }
    }
  }

  private void settle(BankTransaction line, List<Settlement> settlements) {
    if (!bench.hasRoom(settlements)) {
      return;
    }
    Money settled = settlements.stream().map(Settlement::amount).reduce(Money::plus).orElseThrow();
    Money rest = line.amount().minus(settled);
    List<Receivable> used = usedBy(line, settlements);
    bench.decide(
        new Match(
            line.id(),
            Verdict.AUTO,
            NAME,
            "",
            Rules.payments(used),
            settlements,
            new Difference(rest, rest.isZero() ? "" : rest.isNegative() ? "fee" : "other"),
            100,
            List.of("You said so."),
            "Undo it in the tray if it was wrong."),
        used);
  }

  /// The recorded payments that this answer explains, so that they are not looked for again.
  private List<Receivable> usedBy(BankTransaction line, List<Settlement> settlements) {
    return bench.candidates(line, Receivable.Basis.RECORDED).stream()
        .filter(receivable ->
            settlements.contains(
                new Settlement(receivable.invoiceId(), Workbench.settling(receivable))))
        .toList();
  }
}
