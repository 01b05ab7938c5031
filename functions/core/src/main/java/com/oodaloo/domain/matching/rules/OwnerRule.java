package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The owner's answers, taken as facts before any rule looks.
///
/// An answer about a line that has vanished or changed its amount is not applied; the line is then
/// asked about again.
public final class OwnerRule {
  private final MatchRun run;
  private final Answers answers;

  public OwnerRule(MatchRun run, Answers answers) {
    this.run = run;
    this.answers = answers;
  }

  public void apply() {
    if (answers.isEmpty()) {
      return;
    }
    for (Line line : run.lines()) {
      List<Settlement> settled = answers.settled().get(line.id());
      NotIncome.Kind kind = answers.notIncome().get(line.id());
      if (settled != null) {
        settle(line, settled);
      } else if (kind != null) {
        run.decide(line, new NotIncome(line.id(), kind, Verdict.AUTO, List.of("You said so.")));
      } else if (answers.dismissed().contains(line.id())) {
        run.leave(line);
      }
    }
  }

  private void settle(Line line, List<Settlement> settlements) {
    if (settlements.isEmpty() || run.isForeign(line) || !run.rooms.hasRoom(settlements)) {
      return;
    }
    Money settled = settlements.stream().map(Settlement::amount).reduce(Money::plus).orElseThrow();
    Money rest = line.amount().minus(settled);
    List<Receivable> used = new ArrayList<>();
    withoutSpread(line, settlements, used).forEach(part -> takeRecorded(line, part, used));
    run.decide(
        line,
        new Match(
            line.id(),
            Verdict.AUTO,
            Rule.OWNER.word(),
            "",
            used.stream().map(Receivable::paymentId).filter(id -> !id.isEmpty()).sorted().toList(),
            settlements,
            Difference.rest(rest),
            100,
            List.of("You said so."),
            "Undo it in the tray if it was wrong."),
        used);
  }

  /// A payment spread over several invoices is explained by parts that are all of its shares; what
  /// is left are the other parts.
  private List<Settlement> withoutSpread(
      Line line, List<Settlement> settlements, List<Receivable> used) {
    List<Settlement> left = new ArrayList<>(settlements);
    for (Settlement part : settlements) {
      run.rooms.of(part.invoiceId()).expected().stream()
          .filter(each -> !each.spread().isNone() && left.containsAll(each.settlements()))
          .filter(each -> each.fits(line.date()) && run.isFree(each) && !used.contains(each))
          .max(Comparator.comparingInt(each -> OneToOneRule.weight(run, line, each)))
          .ifPresent(each -> {
            used.add(each);
            left.removeAll(each.settlements());
          });
    }
    return left;
  }

  /// The recorded payment that this part explains is not looked for again; where there is none, the
  /// part comes out of the open balance.
  private void takeRecorded(Line line, Settlement part, List<Receivable> used) {
    Optional<Receivable> recorded =
        run.rooms.of(part.invoiceId()).expected().stream()
            .filter(each -> !each.isOpen() && each.knowsInvoice() && each.fits(line.date()))
            .filter(each -> run.isFree(each) && each.settling().equals(part.amount()))
            .max(Comparator.comparingInt(each -> OneToOneRule.weight(run, line, each)));
    recorded.ifPresentOrElse(used::add, () -> run.drawOnBalance(part));
  }
}
