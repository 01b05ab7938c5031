package com.oodaloo.domain.matching.payouts;

import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A processor's payout: its net, to the cent, around its arrival day. That proves it, whatever is
/// known of its parts: an instant payout has no list of parts, and an invoice may have been lowered
/// since (help.getjobber.com 1500012912781, 4410665863063).
///
/// Lines that name the processor come first, those that say nothing after them; one that says where
/// else its money is from is no payout. Of several payouts of the same net in the same days each is
/// taken that fits one line alone, or that has a line on the very day it was to arrive; and all of
/// them in order when there are as many lines: then all have come, whichever is which. What stays
/// open is asked about.
public final class PayoutRule {
  private static final int EARLY_DAYS = 1;
  private static final int LATE_DAYS = 6;

  private static final Comparator<Payout> IN_ORDER =
      Comparator.comparing(Payout::arrival).thenComparing(Payout::id);

  private final MatchRun run;
  private final Map<Long, List<Payout>> byNet = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final BitSet lineTaken = new BitSet();
  private final List<Paired> paired = new ArrayList<>();

  private PayoutWords reading = PayoutWords.PROCESSOR;

  private record Paired(Line line, Payout payout) {}

  public PayoutRule(MatchRun run) {
    this.run = run;
    for (Payout payout : run.books.payouts()) {
      if (mayArrive(payout)) {
        byNet.computeIfAbsent(payout.net().cents(), _ -> new ArrayList<>(1)).add(payout);
      }
    }
  }

  private static boolean mayArrive(Payout payout) {
    return !payout.hasFailed() && !payout.net().isZero();
  }

  public void apply() {
    if (byNet.isEmpty() || !run.policy.mayAct(Rule.PAYOUT)) {
      return;
    }
    for (PayoutWords most : List.of(PayoutWords.PROCESSOR, PayoutWords.NOTHING)) {
      reading = most;
      do {
        takeUnique();
        // Each round leaves fewer to choose from, which can make another pair unique.
      } while (takeOnTheDay() || takeAsMany());
    }
    new PayoutCandidates(run, left(), untaken()).note();
    paired.sort(
        Comparator.comparing((Paired each) -> each.line().date())
            .thenComparingInt(each -> each.line().place()));
    PayoutSettlement settling = new PayoutSettlement(run, payout -> taken.contains(payout.id()));
    paired.forEach(each -> settling.settle(each.line(), each.payout()));
  }

  /// Lines that may be payouts of their amount, as far as this round reads.
  private List<Line> open() {
    List<Line> open = run.lines();
    open.removeIf(line ->
        !byNet.containsKey(line.cents())
            || !isOpen(line)
            || PayoutWords.of(line, run).compareTo(reading) > 0);
    return open;
  }

  /// Those of any amount that say nothing against a payout.
  private List<Line> left() {
    List<Line> left = run.lines();
    left.removeIf(line -> !isOpen(line) || PayoutWords.of(line, run) == PayoutWords.ANOTHER);
    return left;
  }

  private boolean isOpen(Line line) {
    return !lineTaken.get(line.place()) && run.mayActAlone(line) && !run.isForeign(line);
  }

  private List<Payout> untaken() {
    return byNet.values().stream()
        .flatMap(List::stream)
        .filter(payout -> !taken.contains(payout.id()))
        .sorted(IN_ORDER)
        .toList();
  }

  /// As many lines as payouts of one net, near each other: each in its turn, a line that names the
  /// processor to that one's payout.
  private boolean takeAsMany() {
    Map<Long, List<Line>> lines = new HashMap<>();
    for (Line line : open()) {
      if (!fitting(line).isEmpty()) {
        lines.computeIfAbsent(line.cents(), _ -> new ArrayList<>(2)).add(line);
      }
    }
    boolean found = false;
    for (List<Line> alike : lines.values()) {
      for (List<Line> near : together(alike)) {
        found |= takeInTurn(near);
      }
    }
    return found;
  }

  /// Lines that share no payout with the others are a matter of their own.
  private List<List<Line>> together(List<Line> byDay) {
    List<List<Line>> groups = new ArrayList<>();
    Set<String> wanted = new HashSet<>();
    for (Line line : byDay) {
      List<String> ids = fitting(line).stream().map(Payout::id).toList();
      if (groups.isEmpty() || ids.stream().noneMatch(wanted::contains)) {
        groups.add(new ArrayList<>());
        wanted.clear();
      }
      groups.getLast().add(line);
      wanted.addAll(ids);
    }
    return groups;
  }

  private boolean takeInTurn(List<Line> lines) {
    Set<String> all = new HashSet<>();
    lines.forEach(line -> fitting(line).forEach(payout -> all.add(payout.id())));
    if (all.size() != lines.size()) {
      return false;
    }
    Map<Line, Payout> turn = new LinkedHashMap<>();
    lines.forEach(line -> next(line, turn, true).ifPresent(payout -> turn.put(line, payout)));
    lines.stream()
        .filter(line -> !turn.containsKey(line))
        .forEach(line -> next(line, turn, false).ifPresent(payout -> turn.put(line, payout)));
    if (turn.size() != lines.size()) {
      return false;
    }
    turn.forEach(this::pair);
    return true;
  }

  /// Most payouts arrive on their day, so those that did are taken before the others.
  private Optional<Payout> next(Line line, Map<Line, Payout> turn, boolean onItsDay) {
    return fitting(line).stream()
        .filter(payout -> !turn.containsValue(payout))
        .filter(payout -> !onItsDay || payout.arrival().equals(line.date()))
        .min(
            Comparator.comparing((Payout payout) -> PayoutWords.contradicts(line, payout))
                .thenComparing(IN_ORDER));
  }

  private void takeUnique() {
    Map<Line, Payout> only = new HashMap<>();
    Map<String, Integer> wantedBy = new HashMap<>();
    List<Line> lines = open();
    for (Line line : lines) {
      List<Payout> fitting = fitting(line);
      fitting.forEach(payout -> wantedBy.merge(payout.id(), 1, Integer::sum));
      if (fitting.size() == 1) {
        only.put(line, fitting.getFirst());
      }
    }
    for (Line line : lines) {
      Payout payout = only.get(line);
      if (payout != null && wantedBy.getOrDefault(payout.id(), 0) == 1) {
        pair(line, payout);
      }
    }
  }

  /// Lines, in their order, that came on the arrival day of the first payout they could be.
  private boolean takeOnTheDay() {
    List<Line> lines = open();
    boolean found = false;
    for (Line line : lines) {
      List<Payout> fitting = fitting(line);
      if (!fitting.isEmpty()
          && isFirstOnItsDay(line, fitting)
          && lines.stream().noneMatch(other -> isTwin(line, other))) {
        pair(line, earliest(fitting));
        found = true;
      }
    }
    return found;
  }

  private static boolean isFirstOnItsDay(Line line, List<Payout> fitting) {
    return earliest(fitting).arrival().equals(line.date())
        && fitting.stream().filter(each -> each.arrival().equals(line.date())).count() == 1;
  }

  private static Payout earliest(List<Payout> payouts) {
    return payouts.stream().min(Comparator.comparing(Payout::arrival)).orElseThrow();
  }

  private static boolean isTwin(Line line, Line other) {
    return line.place() != other.place()
        && line.cents() == other.cents()
        && line.date().equals(other.date());
  }

  private List<Payout> fitting(Line line) {
    return byNet.getOrDefault(line.cents(), List.of()).stream()
        .filter(payout -> !taken.contains(payout.id()) && isNear(line, payout))
        .toList();
  }

  static boolean isNear(Line line, Payout payout) {
    long days = Days.between(payout.arrival(), line.date());
    return days >= -EARLY_DAYS && days <= LATE_DAYS;
  }

  private void pair(Line line, Payout payout) {
    if (taken.add(payout.id())) {
      paired.add(new Paired(line, payout));
      lineTaken.set(line.place());
    }
  }
}
