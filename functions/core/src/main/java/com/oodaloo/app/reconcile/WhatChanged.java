package com.oodaloo.app.reconcile;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.decision.DecisionHistory;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The difference between what was decided before and what is decided now, as changes to write.
final class WhatChanged {
  private WhatChanged() {}

  static List<BookChange> between(FirmBooks kept, Decisions decisions, Instant at) {
    List<BookChange> changes = new ArrayList<>();
    Set<Match> oldMatches = new HashSet<>(kept.matches());
    Set<NotIncome> oldNotIncome = new HashSet<>(kept.notIncome());
    decisions.matches().stream()
        .filter(match -> !oldMatches.contains(match))
        .forEach(match -> changes.add(new BookChange.PutMatch(match)));
    decisions.notIncome().stream()
        .filter(notIncome -> !oldNotIncome.contains(notIncome))
        .forEach(notIncome -> changes.add(new BookChange.PutNotIncome(notIncome)));
    changes.addAll(gone(kept, decisions));
    changes.addAll(history(kept, decisions, at));
    if (!kept.findings().equals(decisions.findings())) {
      changes.add(new BookChange.PutFindings(decisions.findings()));
    }
    changes.addAll(tray(kept, decisions, at));
    return changes;
  }

  private static List<BookChange> gone(FirmBooks kept, Decisions decisions) {
    Set<String> decided = decided(decisions.matches(), decisions.notIncome());
    return decided(kept.matches(), kept.notIncome()).stream()
        .filter(id -> !decided.contains(id))
        .sorted()
        .<BookChange>map(id -> new BookChange.Remove(BookChange.EntryKind.DECISION, id))
        .toList();
  }

  /// What is decided otherwise than the last time, for the record.
  private static List<BookChange> history(FirmBooks kept, Decisions decisions, Instant at) {
    Map<String, DecisionEvent> now = new TreeMap<>();
    decisions
        .matches()
        .forEach(match -> now.put(match.transactionId(), DecisionEvent.of(match, at)));
    decisions.notIncome().forEach(out -> now.put(out.transactionId(), DecisionEvent.of(out, at)));
    Map<String, DecisionHistory> known = new TreeMap<>();
    now.keySet().forEach(id -> known.put(id, DecisionHistory.none(id)));
    kept.histories().forEach(history -> known.put(history.transactionId(), history));
    List<BookChange> changes = new ArrayList<>();
    known.forEach((id, history) -> {
      Optional<DecisionEvent> decided = Optional.ofNullable(now.get(id));
      decided
          .map(history::news)
          .orElseGet(() -> history.newsOfNothing(at))
          .map(event -> new BookChange.AppendDecision(id, history.events().size(), event))
          .ifPresent(changes::add);
    });
    return changes;
  }

  private static Set<String> decided(List<Match> matches, List<NotIncome> notIncome) {
    return Stream.concat(
            matches.stream().map(Match::transactionId),
            notIncome.stream().map(NotIncome::transactionId))
        .collect(Collectors.toSet());
  }

  private static List<BookChange> tray(FirmBooks kept, Decisions decisions, Instant at) {
    List<BookChange> changes = new ArrayList<>();
    Map<String, TrayItem> items = new HashMap<>();
    kept.tray().items().forEach(item -> items.put(item.id(), item));
    Set<String> asked = new HashSet<>();
    for (Question question : decisions.questions()) {
      asked.add(question.id());
      Optional<TrayItem> item = Optional.ofNullable(items.get(question.id()));
      if (item.isEmpty() || !isAsked(item.get(), question)) {
        int number = item.map(TrayItem::nextNumber).orElse(0);
        changes.add(
            new BookChange.AppendTray(question.id(), number, new TrayEvent.Asked(at, question)));
      }
    }
    kept.tray().open().stream()
        .filter(item -> !asked.contains(item.id()))
        .map(item ->
            new BookChange.AppendTray(item.id(), item.nextNumber(), new TrayEvent.Withdrawn(at)))
        .forEach(changes::add);
    return changes;
  }

  /// Open with the same choices: other words alone are no reason to ask anew.
  private static boolean isAsked(TrayItem item, Question question) {
    return item.isOpen()
        && item.question().kind() == question.kind()
        && choices(item.question()).equals(choices(question));
  }

  private static List<Object> choices(Question question) {
    return question.alternatives().stream().<Object>map(Question.Alternative::settlements).toList();
  }
}
