package com.oodaloo.domain.matching.reversals;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.rules.OneToOneRule;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lines the bank has taken out of its feed although something rested on them: the owner's answer,
/// or the one record they were the money of. Their match is open again, as a question.
///
/// Most removed lines come again under another id, posted after pending; these are not asked about.
public final class RemovedLines {
  private static final int SAME_LINE_DAYS = 7;

  private final MatchRun run;
  private final Answers answers;
  private final Map<Long, List<BankTransaction>> kept;

  public RemovedLines(MatchRun run, Answers answers) {
    this.run = run;
    this.answers = answers;
    Set<Long> gone = new HashSet<>();
    for (BankTransaction line : run.books.transactions()) {
      if (isGone(line)) {
        gone.add(line.amount().cents());
      }
    }
    this.kept = new HashMap<>();
    if (gone.isEmpty()) {
      return;
    }
    for (BankTransaction line : run.books.transactions()) {
      if (!isGone(line) && gone.contains(line.amount().cents())) {
        kept.merge(line.amount().cents(), List.of(line), RemovedLines::both);
      }
    }
  }

  private static List<BankTransaction> both(
      List<BankTransaction> one, List<BankTransaction> other) {
    List<BankTransaction> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /// What such a line had settled is not given to another one without asking.
  public void hold() {
    for (BankTransaction line : run.books.transactions()) {
      if (isMissed(line)) {
        settledBefore(line).forEach(part -> run.rooms.of(part.invoiceId()).hold());
      }
    }
  }

  public void ask() {
    for (BankTransaction line : run.books.transactions()) {
      if (isMissed(line) && matteredTo(line)) {
        run.alsoAsk(question(line));
      }
    }
  }

  /// Gone, not come again, and nothing the owner has already put aside.
  private boolean isMissed(BankTransaction line) {
    return isGone(line)
        && !cameAgain(line)
        && !answers.dismissed().contains(line.id())
        && !answers.notIncome().containsKey(line.id());
  }

  private List<Settlement> settledBefore(BankTransaction line) {
    return answers
        .settled()
        .getOrDefault(line.id(), answers.before().getOrDefault(line.id(), List.of()));
  }

  private static boolean isGone(BankTransaction line) {
    return line.state() == BankTransaction.State.REMOVED && line.amount().isPositive();
  }

  private boolean cameAgain(BankTransaction line) {
    return kept.getOrDefault(line.amount().cents(), List.of()).stream()
        .anyMatch(other -> Math.abs(Days.between(line.date(), other.date())) <= SAME_LINE_DAYS);
  }

  private boolean matteredTo(BankTransaction removed) {
    if (!settledBefore(removed).isEmpty()) {
      return true;
    }
    Line line = run.names.read(run.all().size(), removed, run.aliases);
    List<MatchHypothesis> claims = new OneToOneRule(run, run.index).of(line);
    return !run.isForeign(line)
        && claims.size() == 1
        && run.names.isTied(line, claims.getFirst().first());
  }

  private Question question(BankTransaction line) {
    List<String> whyNot = new ArrayList<>();
    whyNot.add("The line was taken out of the feed, and no other line has come for it.");
    List<Settlement> before = settledBefore(line);
    if (!before.isEmpty()) {
      whyNot.add("It had settled " + Sentences.set(run, before) + ".");
    }
    return new Question(
        "q-" + line.id(),
        Question.Kind.TAKEN_BACK,
        List.of(line.id()),
        "The bank no longer shows "
            + line.amount()
            + " of "
            + line.date()
            + " (“"
            + line.description()
            + "”). Did this money come?",
        List.of(),
        whyNot);
  }
}
