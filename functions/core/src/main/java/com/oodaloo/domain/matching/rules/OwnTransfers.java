package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Texts;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Money that moved between the firm's own accounts: the same amount the other way in another
/// account within days, and words that speak of it. Each movement is the mirror of one only.
///
/// The amount alone proves nothing: a client may pay what was bought that week
/// (securo-finance/securo#648, maybe-finance/maybe#1602).
final class OwnTransfers {
  private static final int AFTER_DAYS = 5;
  private static final int BEFORE_DAYS = 1;
  private static final int MAX_MIRRORS_READ = 64;
  private final MatchRun run;
  private final OwnAccounts own;
  private final Map<Long, List<Line>> spent = new HashMap<>();
  private final Map<Long, List<Line>> received = new HashMap<>();
  private final BitSet paired = new BitSet();

  OwnTransfers(MatchRun run, OwnAccounts own) {
    this.run = run;
    this.own = own;
    if (run.books.accounts().size() > 1) {
      for (Line line : run.all()) {
        (line.amount().isNegative() ? spent : received)
            .computeIfAbsent(Math.abs(line.cents()), _ -> new ArrayList<>(1))
            .add(line);
      }
    }
  }

  /// Those that are written as transfers first, so that a bare deposit takes nobody's mirror.
  void apply() {
    if (spent.isEmpty()) {
      return;
    }
    List<Line> incoming = new ArrayList<>(run.deposits());
    incoming.stream().filter(this::speaks).forEach(line -> pair(line, mirrors(line)));
    for (Line line : incoming) {
      List<Line> told = mirrors(line).stream().filter(this::speaks).toList();
      if (told.size() == 1 && isOnlyOne(line) && isNobodys(line)) {
        pair(line, told);
      } else if (told.isEmpty() && isOnlyOne(line) && isNobodys(line)) {
        askAboutSilent(line);
      }
    }
  }

  /// Of two movements that say nothing at all, of one amount and day, it is asked.
  private void askAboutSilent(Line line) {
    List<Line> silent =
        mirrors(line).stream()
            .filter(out -> out.date().equals(line.date()) && isSilent(out) && isSilent(line))
            .toList();
    if (silent.size() == 1) {
      String evidence =
          "The same amount left another account of the firm on that day (“"
              + silent.getFirst().bank().description()
              + "”).";
      Sentences.askKind(run, line, NotIncome.Kind.TRANSFER, evidence, "No word says so.");
    }
  }

  private static boolean isSilent(Line line) {
    return Texts.nameLike(line.words()).stream().allMatch(word -> word.equals("WITHDRAWAL"))
        && line.checkNumber().isEmpty();
  }

  private boolean speaks(Line line) {
    return own.speaksOfTransfer(line) || own.namesAnother(line) || OwnAccounts.isCardBill(line);
  }

  private void pair(Line line, List<Line> mirrors) {
    Optional<Line> nearest =
        mirrors.stream()
            .filter(other -> !paired.get(line.place()))
            .filter(other -> speaks(other) || own.speaksOfTransfer(line) || own.namesAnother(line))
            .min(
                Comparator.comparing((Line other) -> !speaks(other))
                    .thenComparingLong(other -> Math.abs(Days.between(other.date(), line.date())))
                    .thenComparingInt(Line::place));
    nearest.ifPresent(other -> {
      keepApart(line);
      keepApart(other);
    });
  }

  private void keepApart(Line line) {
    paired.set(line.place());
    if (run.isUndecided(line)) {
      run.decide(
          line,
          new NotIncome(
              line.id(),
              NotIncome.Kind.TRANSFER,
              Verdict.AUTO,
              List.of("The same amount moved the other way in another account of the firm.")));
    }
  }

  /// None, too, where there are too many to read.
  private List<Line> mirrors(Line line) {
    List<Line> opposite = spent.getOrDefault(line.cents(), List.of());
    return opposite.size() > MAX_MIRRORS_READ
        ? List.of()
        : opposite.stream().filter(other -> isMirror(line, other)).toList();
  }

  private boolean isMirror(Line in, Line out) {
    long days = Days.between(out.date(), in.date());
    return !paired.get(out.place())
        && !out.bank().accountId().equals(in.bank().accountId())
        && out.amount().equals(in.amount().negated())
        && days >= -BEFORE_DAYS
        && days <= AFTER_DAYS;
  }

  private boolean isOnlyOne(Line line) {
    return received.getOrDefault(line.cents(), List.of()).stream()
            .filter(other -> !paired.get(other.place()))
            .filter(other -> Math.abs(Days.between(other.date(), line.date())) <= AFTER_DAYS)
            .count()
        == 1;
  }

  /// A line that names somebody, or has an exact record, is not taken on the other line's words.
  private boolean isNobodys(Line line) {
    return line.payer().clients().isEmpty()
        && run.index.nearest(line).stream()
            .noneMatch(each -> each.basis() == Receivable.Basis.RECORDED && run.isFree(each));
  }
}
