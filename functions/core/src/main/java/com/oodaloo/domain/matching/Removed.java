package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
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
final class Removed {
  private static final int SAME_LINE_DAYS = 7;

  private final Workbench bench;
  private final Answers answers;
  private final Map<Long, List<BankTransaction>> kept;

  Removed(Workbench bench, Answers answers) {
    this.bench = bench;
    this.answers = answers;
    Set<Long> gone = new HashSet<>();
    for (BankTransaction line : bench.books.transactions()) {
      if (isGone(line)) {
        gone.add(line.amount().cents());
      }
    }
    this.kept = new HashMap<>();
    if (gone.isEmpty()) {
      return;
    }
    for (BankTransaction line : bench.books.transactions()) {
      if (!isGone(line) && gone.contains(line.amount().cents())) {
        kept.merge(line.amount().cents(), List.of(line), Removed::both);
      }
    }
  }

  private static List<BankTransaction> both(
      List<BankTransaction> one, List<BankTransaction> other) {
    List<BankTransaction> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  void apply() {
    for (BankTransaction line : bench.books.transactions()) {
      if (isGone(line) && !cameAgain(line) && matteredTo(line)) {
        bench.alsoAsk(question(line));
      }
    }
  }

  private static boolean isGone(BankTransaction line) {
    return line.state() == BankTransaction.State.REMOVED && line.amount().isPositive();
  }

  private boolean cameAgain(BankTransaction line) {
    return kept.getOrDefault(line.amount().cents(), List.of()).stream()
        .anyMatch(other -> Math.abs(Days.between(line.date(), other.date())) <= SAME_LINE_DAYS);
  }

  private boolean matteredTo(BankTransaction removed) {
    if (answers.settled().containsKey(removed.id())) {
      return true;
    }
    Line line = bench.names.read(bench.all().size(), removed, bench.memory);
    List<Claim> claims = new Singles(bench, bench.shelf).of(line);
    return !bench.isForeign(line)
        && claims.size() == 1
        && bench.names.isTied(line, claims.getFirst().first());
  }

  private static Question question(BankTransaction line) {
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
        List.of("The line was taken out of the feed, and no other line has come for it."));
  }
}
