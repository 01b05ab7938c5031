package com.oodaloo.domain.matching.reversals;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Noticed;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Deposits the bank has taken back: a check that bounced, a bank transfer that was returned.
///
/// Such a deposit settles nothing by itself any more. Both lines become one question, so that the
/// invoice is not taken as paid and the owner can ask for the money again.
public final class ReturnedDeposits {
  private static final int MAX_DAYS = 14;
  private static final int MAX_READ = 64;

  private static final long MAX_FEE_CENTS = 5000;
  private final MatchRun run;
  private final Map<Long, List<Line>> deposits = new HashMap<>();
  private final List<Line> left = new ArrayList<>();

  public ReturnedDeposits(MatchRun run) {
    this.run = run;
  }

  public void apply() {
    List<Line> returned = new ArrayList<>();
    for (Line line : run.lines()) {
      if (line.amount().isNegative() && ReturnWords.areIn(line)) {
        returned.add(line);
      }
    }
    if (!returned.isEmpty()) {
      run.deposits()
          .forEach(
              line -> deposits.computeIfAbsent(line.cents(), _ -> new ArrayList<>(1)).add(line));
      returned.forEach(this::takeBack);
      if (!left.isEmpty()) {
        run.deposits().stream().filter(ReturnedChecks::isAgain).forEach(run::hold);
      }
    }
  }

  private void takeBack(Line back) {
    List<Line> before =
        deposits.getOrDefault(-back.cents(), List.of()).stream()
            .limit(MAX_READ)
            .filter(run::isUndecided)
            .filter(line -> isBefore(line, back))
            .toList();
    List<Line> named = before.stream().filter(line -> isNamed(line, back)).toList();
    List<Line> meant = named.isEmpty() ? before : named;
    if (meant.size() == 1 && !isPresentedAgain(meant.getFirst(), back)) {
      ask(meant.getFirst(), back);
    } else if (meant.isEmpty()) {
      left.add(back);
    }
  }

  /// The same check was deposited once more and is here: then both earlier lines cancel each other.
  private boolean isPresentedAgain(Line deposit, Line back) {
    boolean again =
        deposits.getOrDefault(deposit.cents(), List.of()).stream()
                .filter(line -> run.isUndecided(line) && line.place() != deposit.place())
                .filter(line -> isBefore(back, line) && ReturnedChecks.isSameCheck(line, deposit))
                .count()
            == 1;
    if (again) {
      List<String> evidence =
          List.of("The bank took it back on " + back.date() + ", and it was presented again.");
      for (Line line : List.of(deposit, back)) {
        run.decide(line, new NotIncome(line.id(), NotIncome.Kind.OTHER, Verdict.AUTO, evidence));
      }
    }
    return again;
  }

  /// Returns that no deposit alone explains: a check of a slip, or with the bank's fee in the line.
  public void afterSettling() {
    run.release();
    ReturnedChecks checks = new ReturnedChecks(run, MAX_FEE_CENTS);
    left.forEach(checks::takeBack);
  }

  private static boolean isBefore(Line deposit, Line back) {
    long days = Days.between(deposit.date(), back.date());
    return days >= 0 && days <= MAX_DAYS;
  }

  private static boolean isNamed(Line deposit, Line back) {
    return (!deposit.checkNumber().isEmpty() && back.words().contains(deposit.checkNumber()))
        || deposit.payer().clients().keySet().stream().anyMatch(back.payer()::names);
  }

  private void ask(Line deposit, Line back) {
    Question question =
        new Question(
            "q-" + deposit.id(),
            Question.Kind.RETURNED,
            List.of(deposit.id(), back.id()),
            "The bank has taken back "
                + Sentences.line(deposit)
                + ". Will you ask for the money again?",
            List.of(),
            List.of(
                "On "
                    + back.date()
                    + " the same amount left again (“"
                    + back.bank().description()
                    + "”), so it settles nothing."));
    run.ask(deposit, question);
    run.noticed.returned(
        new Noticed.Returned(back, deposit.amount(), List.of(deposit.id(), back.id())));
  }
}
