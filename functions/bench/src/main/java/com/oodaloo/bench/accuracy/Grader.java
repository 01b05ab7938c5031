package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Ambiguous;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Answer;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Apart;
import com.oodaloo.sandbox.worlds.draft.LineTruth.ClientMoney;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Reversed;
import com.oodaloo.sandbox.worlds.draft.LineTruth.Unsettled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Holds every incoming line of a world against its truth.
///
/// A match is right when it gives exactly the true invoices exactly their cents, in one of the ways
/// that are right; money without an invoice is right when its payment record is the true one. An
/// alternative of a question is right when it names the true invoices: the owner sees the
/// difference and confirms it.
final class Grader {
  private static final int SHOWN_FIRST = 3;

  private final DecisionIndex decided;
  private final Map<String, LineTruth> truths;

  private Grader(ContractorWorld world, Decisions decisions) {
    decided = new DecisionIndex(decisions);
    truths =
        world.truths().stream().collect(Collectors.toMap(LineTruth::lineId, Function.identity()));
  }

  static List<Grade> grades(ContractorWorld world, Decisions decisions) {
    Grader grader = new Grader(world, decisions);
    List<Grade> grades = new ArrayList<>();
    for (BankTransaction line : world.books().transactions()) {
      LineTruth truth = grader.truths.get(line.id());
      if (truth != null && line.amount().isPositive()) {
        grades.add(grader.grade(line, truth));
      }
    }
    return grades;
  }

  private Grade grade(BankTransaction line, LineTruth truth) {
    Optional<Match> match = decided.match(line.id());
    if (match.filter(m -> m.verdict() == Verdict.AUTO).isPresent()) {
      return new Grade(line, truth, matched(match.get(), truth), "auto " + match.get().rule());
    }
    Optional<NotIncome> apart = decided.notIncome(line.id());
    if (apart.filter(n -> n.verdict() == Verdict.AUTO).isPresent()) {
      return new Grade(line, truth, keptOut(truth), "kept out as " + apart.get().kind().word());
    }
    Optional<Question> question = decided.question(line.id());
    boolean asked = question.isPresent() || match.isPresent() || apart.isPresent();
    String reason = question.map(q -> "asked " + q.kind().word()).orElse(asked ? "asked" : "left");
    return new Grade(line, truth, undecided(truth, match, question, asked), reason);
  }

  private static Outcome matched(Match match, LineTruth truth) {
    return switch (truth) {
      case ClientMoney money -> isRight(match, money) ? Outcome.RIGHT : Outcome.WRONG;
      case Reversed money ->
          money.was().stream().anyMatch(answer -> equal(match.settlements(), answer))
              ? Outcome.NEUTRAL
              : Outcome.WRONG;
      case Ambiguous _, Apart _, Unsettled _ -> Outcome.WRONG;
    };
  }

  private static Outcome keptOut(LineTruth truth) {
    return switch (truth) {
      case ClientMoney _, Ambiguous _ -> Outcome.WRONG;
      case Apart _ -> Outcome.KEPT_OUT;
      case Reversed _, Unsettled _ -> Outcome.NEUTRAL;
    };
  }

  private static Outcome undecided(
      LineTruth truth, Optional<Match> match, Optional<Question> question, boolean asked) {
    return switch (truth) {
      case ClientMoney money -> asked(money.right(), match, question, asked);
      case Ambiguous money -> asked(money.possible(), match, question, asked);
      case Apart _ -> Outcome.KEPT_OUT;
      case Reversed _, Unsettled _ -> Outcome.NEUTRAL;
    };
  }

  private static Outcome asked(
      List<Answer> right, Optional<Match> match, Optional<Question> question, boolean asked) {
    if (!asked) {
      return Outcome.MISSED;
    }
    boolean several = question.filter(q -> q.transactionIds().size() > 1).isPresent();
    boolean offered =
        match.filter(m -> names(m.settlements(), right, several)).isPresent()
            || question.stream()
                .flatMap(q -> q.alternatives().stream().limit(SHOWN_FIRST))
                .anyMatch(alternative -> names(alternative.settlements(), right, several));
    return offered ? Outcome.ASKED_WELL : Outcome.ASKED_BADLY;
  }

  private static boolean isRight(Match match, ClientMoney money) {
    boolean empty = match.settlements().isEmpty();
    return money.right().stream().anyMatch(answer -> equal(match.settlements(), answer))
        && (!empty || (match.payoutId().equals(money.payoutId()) && isOf(match, money)));
  }

  private static boolean isOf(Match match, ClientMoney money) {
    return !money.payoutId().isEmpty() || money.payments().containsAll(match.payments());
  }

  private static boolean equal(List<Settlement> given, Answer answer) {
    return given.stream()
        .sorted(Comparator.comparing(Settlement::invoiceId))
        .toList()
        .equals(answer.settlements());
  }

  /// A question about several lines at once may name the invoices of all of them.
  private static boolean names(List<Settlement> offered, List<Answer> right, boolean several) {
    Set<String> invoices = invoices(offered);
    return right.stream()
        .map(answer -> invoices(answer.settlements()))
        .filter(wanted -> !wanted.isEmpty())
        .anyMatch(wanted -> several ? invoices.containsAll(wanted) : invoices.equals(wanted));
  }

  private static Set<String> invoices(List<Settlement> settlements) {
    return settlements.stream().map(Settlement::invoiceId).collect(Collectors.toSet());
  }
}
