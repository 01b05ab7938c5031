package com.oodaloo.domain.matching.reversals;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.bank.LineReissue;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The owner's answers about lines that the bank has since told under another id.
///
/// Where it is beyond doubt the same line, its answer holds for the new one: nobody is asked twice.
/// Where it is not, the line is in `doubtful` with the one that was answered. In `twofold` are
/// lines that may be the same money as another that still stands.
public record ReissuedLines(
    Answers answers, Map<String, BankTransaction> doubtful, Map<String, BankTransaction> twofold) {
  public static ReissuedLines along(Books books, Answers answers) {
    Map<String, BankTransaction> gone = new HashMap<>();
    Map<String, BankTransaction> standing = new HashMap<>();
    if (books.transactions().stream().allMatch(line -> line.earlierId().isEmpty())) {
      return new ReissuedLines(answers, Map.of(), Map.of());
    }
    for (BankTransaction line : books.transactions()) {
      if (line.isPosted()) {
        standing.put(line.id(), line);
      } else if (line.state() == State.REMOVED && !line.isTwin()) {
        gone.put(line.id(), line);
      }
    }
    Map<String, String> sameAs = new HashMap<>();
    Map<String, BankTransaction> doubtful = new HashMap<>();
    for (BankTransaction line : books.transactions()) {
      BankTransaction before = gone.get(line.earlierId());
      if (before != null && line.isPosted() && !isAnswered(answers, line)) {
        meant(before, gone, answers)
            .ifPresent(answered -> {
              if (LineReissue.isCertain(line, answered)) {
                sameAs.put(line.id(), answered.id());
              } else if (line.amount().isPositive()) {
                doubtful.put(line.id(), answered);
              }
            });
      }
    }
    return new ReissuedLines(copied(answers, sameAs), doubtful, twofold(standing));
  }

  private static Map<String, BankTransaction> twofold(Map<String, BankTransaction> standing) {
    Map<String, BankTransaction> twofold = new HashMap<>();
    for (BankTransaction line : standing.values()) {
      BankTransaction other = standing.get(line.earlierId());
      if (other != null && line.amount().isPositive()) {
        twofold.put(line.id(), other);
      }
    }
    return twofold;
  }

  /// The line the owner answered for: the one that was replaced, or, where that had replaced
  /// another, the only one that was the same beyond doubt.
  private static Optional<BankTransaction> meant(
      BankTransaction before, Map<String, BankTransaction> gone, Answers answers) {
    if (isAnswered(answers, before)) {
      return Optional.of(before);
    }
    List<BankTransaction> same =
        gone.values().stream()
            .filter(line -> isAnswered(answers, line) && LineReissue.isCertain(line, before))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static boolean isAnswered(Answers answers, BankTransaction line) {
    return answers.explain(line.id()) || answers.dismissed().contains(line.id());
  }

  private static Answers copied(Answers answers, Map<String, String> sameAs) {
    if (sameAs.isEmpty()) {
      return answers;
    }
    Map<String, List<Settlement>> settled = new HashMap<>(answers.settled());
    Map<String, NotIncome.Kind> notIncome = new HashMap<>(answers.notIncome());
    Set<String> dismissed = new HashSet<>(answers.dismissed());
    Set<String> teach = new HashSet<>(answers.teach());
    sameAs.forEach((line, answered) -> {
      Optional.ofNullable(answers.settled().get(answered)).ifPresent(it -> settled.put(line, it));
      Optional.ofNullable(answers.notIncome().get(answered))
          .ifPresent(it -> notIncome.put(line, it));
      if (answers.dismissed().contains(answered)) {
        dismissed.add(line);
      }
      if (answers.teach().contains(answered)) {
        teach.add(line);
      }
    });
    return new Answers(settled, notIncome, dismissed, teach, answers.before());
  }

  /// Asks about the doubtful lines before any rule takes them, naming what was said.
  public void ask(MatchRun run) {
    if (doubtful.isEmpty() && twofold.isEmpty()) {
      return;
    }
    for (Line line : run.lines()) {
      BankTransaction answered = doubtful.get(line.id());
      BankTransaction other = twofold.get(line.id());
      if (answered != null) {
        run.ask(line, question(run, line, answered));
      } else if (other != null) {
        run.ask(line, question(line, other));
      }
    }
  }

  private static Question question(Line line, BankTransaction other) {
    return Sentences.question(
        Question.Kind.UNKNOWN_MONEY,
        line.id(),
        "Is " + Sentences.line(line) + " money of its own?",
        List.of(),
        List.of(
            "Another connection has told "
                + other.amount()
                + " of "
                + other.date()
                + " (“"
                + other.description()
                + "”), which may be the same money.",
            "If it is the same, put it aside; it is counted once already."));
  }

  private Question question(MatchRun run, Line line, BankTransaction answered) {
    List<Settlement> said = answers.settled().getOrDefault(answered.id(), List.of());
    boolean fits =
        !said.isEmpty()
            && !run.isForeign(line)
            && run.rooms.hasRoom(said)
            && said.stream().allMatch(part -> run.rooms.knows(part.invoiceId()));
    return Sentences.question(
        fits ? Question.Kind.SEVERAL_FIT : Question.Kind.UNKNOWN_MONEY,
        line.id(),
        "Is " + Sentences.line(line) + " what you have answered before?",
        fits ? List.of(alternative(line, said)) : List.of(),
        List.of(
            "The bank has taken back "
                + answered.amount()
                + " of "
                + answered.date()
                + " (“"
                + answered.description()
                + "”), of which you had said: "
                + said(run, answered)
                + ".",
            "It is not certain that this line has come in its place."));
  }

  private static Question.Alternative alternative(Line line, List<Settlement> said) {
    Difference rest =
        Difference.rest(
            line.amount()
                .minus(said.stream().map(Settlement::amount).reduce(Money::plus).orElseThrow()));
    return new Question.Alternative(said, rest, List.of("It is what you said before."));
  }

  private String said(MatchRun run, BankTransaction answered) {
    List<Settlement> settled = answers.settled().getOrDefault(answered.id(), List.of());
    NotIncome.Kind kind = answers.notIncome().get(answered.id());
    if (!settled.isEmpty()) {
      return "it settles " + Sentences.set(run, settled);
    }
    return kind == null ? "leave it" : "it is " + kind.words();
  }
}
