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
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A processor's payout: its net, to the cent, around its arrival day. That proves it, whatever is
/// known of its parts: an instant payout has no list of parts, and an invoice may have been lowered
/// since (help.getjobber.com 1500012912781, 4410665863063).
///
/// Two payouts of the same net in the same days are only taken when each fits one line alone, or
/// when each in turn has a line of its own on the very day it was to arrive.
public final class PayoutRule {
  private static final int EARLY_DAYS = 1;
  private static final int LATE_DAYS = 6;

  private final MatchRun run;
  private final Map<Long, List<Payout>> byNet = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final BitSet lineTaken = new BitSet();
  private final List<Paired> paired = new ArrayList<>();

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
    do {
      takeUnique();
      // Each round leaves fewer to choose from, which can make another pair unique.
    } while (takeOnTheDay());
    paired.sort(
        Comparator.comparing((Paired each) -> each.line().date())
            .thenComparingInt(each -> each.line().place()));
    PayoutSettlement settling = new PayoutSettlement(run, payout -> taken.contains(payout.id()));
    paired.forEach(each -> settling.settle(each.line(), each.payout()));
  }

  private List<Line> open() {
    List<Line> open = run.lines();
    open.removeIf(line -> lineTaken.get(line.place()));
    return open;
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
    List<Payout> near = byNet.getOrDefault(line.cents(), List.of());
    return near.isEmpty() || !run.mayActAlone(line) || run.isForeign(line)
        ? List.of()
        : near.stream()
            .filter(payout -> !taken.contains(payout.id()) && isNear(line, payout))
            .toList();
  }

  private static boolean isNear(Line line, Payout payout) {
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
