package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.expected.SettlementLag;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Payer;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.List;

/// Claims of one line on one receivable of exactly its amount.
///
/// A recorded payment may be claimed on the amount, the day and the rail alone: the office has said
/// that the money came. An open balance may be claimed without asking only when the line names its
/// client, invoice or job, or the owner has said whose money it is.
public final class OneToOneRule {
  /// How likely it is that an open invoice is paid on a given day and nobody records it.
  private static final int UNRECORDED = -8000;

  /// Recorded money has to be somewhere. That this line is not it would mean that it is lost, or
  /// inside a deposit of several checks.
  private static final int NOWHERE_ELSE = 4000;

  private static final int MAYBE_IN_A_BATCH = 1000;

  /// What twenty answers in a row, all for the amount, have added to its weight: odds of 21 to 1.
  private static final int EARNED = 4400;

  private static final int EXCLUDED = 9000;
  private static final int MOST_DAYS_BEFORE = 5;
  private static final int MOST_DAYS_AFTER = 7;
  private final MatchRun run;
  private final ReceivableIndex index;

  public OneToOneRule(MatchRun run, ReceivableIndex index) {
    this.run = run;
    this.index = index;
  }

  /// The nearest of an amount that too many have, only to choose from.
  List<MatchHypothesis> ofCrowd(Line line) {
    List<MatchHypothesis> claims = new ArrayList<>();
    for (Receivable receivable : index.nearest(line)) {
      if (run.isFree(receivable) && !run.names.contradicts(line, receivable)) {
        claims.add(claim(line, receivable, true));
      }
    }
    return claims;
  }

  /// Those that somebody else owes than the line's payer.
  List<MatchHypothesis> contradicted(Line line) {
    List<MatchHypothesis> claims = new ArrayList<>();
    for (Receivable receivable : index.nearest(line)) {
      if (run.isFree(receivable) && run.names.contradicts(line, receivable)) {
        claims.add(claim(line, receivable, true));
      }
    }
    return claims;
  }

  public List<MatchHypothesis> of(Line line) {
    ReceivableIndex.Found found = index.exactly(line, line.cents());
    List<MatchHypothesis> claims = new ArrayList<>(found.receivables().size());
    for (Receivable receivable : found.receivables()) {
      if (run.isFree(receivable) && !run.names.contradicts(line, receivable)) {
        claims.add(claim(line, receivable, found.crowded()));
      }
    }
    return claims;
  }

  private MatchHypothesis claim(Line line, Receivable receivable, boolean crowded) {
    run.pairsWeighed++;
    boolean tied = run.names.isTied(line, receivable);
    Rule rule = rule(line, receivable, tied);
    boolean alone =
        (tied || !crowded)
            && run.policy.mayAct(rule)
            && mayActAlone(line, receivable)
            && !mayBeDeposit(line, receivable);
    int earned = rule == Rule.AMOUNT_ONLY && run.policy.mayAct(rule) ? EARNED : 0;
    int weight = weight(run, line, receivable) + earned - excluded(line, receivable);
    return MatchHypothesis.of(line, rule, List.of(receivable), weight).acting(alone);
  }

  /// A line whose words could mean something else acts only where it names the record itself.
  private boolean mayActAlone(Line line, Receivable receivable) {
    if (line.rail().excludes(receivable.method()) || isFarOff(line, receivable)) {
      return false;
    }
    boolean named = receivable.isInvoiceNamed(line) || line.payer().names(receivable.clientId());
    return run.mayActAlone(line)
        || (named && !BankPhrases.isReversal(line) && !run.noticed.suspicion(line).isEmpty());
  }

  /// A line that names nothing and a record of another week are no match without asking: the money
  /// of one of them is somewhere else.
  private boolean isFarOff(Line line, Receivable receivable) {
    if (receivable.basis() != Receivable.Basis.RECORDED || !Days.isKnown(receivable.day())) {
      return false;
    }
    long days = Days.between(receivable.day(), line.date());
    return (days < -MOST_DAYS_BEFORE || days > MOST_DAYS_AFTER)
        && !run.names.isTied(line, receivable);
  }

  /// It can hardly be meant; it stands last among what is asked.
  private static int excluded(Line line, Receivable receivable) {
    return line.rail().excludes(receivable.method()) ? EXCLUDED : 0;
  }

  /// The same client may have paid what a quote asks for, unless the line names the invoice.
  private boolean mayBeDeposit(Line line, Receivable receivable) {
    return receivable.isOpen()
        && run.deposits.isAsked(receivable.clientId(), line.cents())
        && !receivable.isInvoiceNamed(line);
  }

  private static Rule rule(Line line, Receivable receivable, boolean tied) {
    if (!receivable.isOpen()) {
      return Rule.EXACT_RECORDED;
    }
    if (!tied) {
      return Rule.AMOUNT_ONLY;
    }
    return line.payer().how() == Payer.How.BY_MEMORY ? Rule.REMEMBERED : Rule.EXACT_OPEN;
  }

  /// Everything but the amount: days, rail and words.
  static int weight(MatchRun run, Line line, Receivable receivable) {
    return days(run, line, receivable) + run.names.weight(line, receivable);
  }

  private static int days(MatchRun run, Line line, Receivable receivable) {
    return switch (receivable.basis()) {
      case OPEN -> UNRECORDED;
      case MARKED -> SettlementLag.ANY.weight(receivable.day(), line.date());
      case RECORDED ->
          run.timing.weight(line, receivable)
              + (receivable.isByHand() ? MAYBE_IN_A_BATCH : NOWHERE_ELSE);
    };
  }
}
