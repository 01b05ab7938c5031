package com.oodaloo.domain.matching;

import com.oodaloo.domain.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Settles all claims of the window against each other at once.
///
/// A claim is taken when it is surer than `ACT_MILLIONTHS` against everything that contradicts it:
/// the line's other claims, the claims of other lines on the same debt, and money nobody knows of.
/// Two claims that exclude each other can never both be that sure, so the order of taking changes
/// nothing; each one taken makes its neighbours surer, and these are looked at again until nothing
/// moves.
final class Settling {
  static final int ACT_MILLIONTHS = 990_000;

  /// A debt that more lines want than this is contested, whatever they weigh.
  private static final int MAX_WANTED = 64;

  private static final Comparator<Claim> HEAVIEST_FIRST =
      Comparator.comparingInt(Claim::millibits)
          .reversed()
          .thenComparingInt(claim -> claim.line().place())
          .thenComparingInt(claim -> claim.first().place());

  private final Workbench bench;
  private final Map<Integer, List<Claim>> byLine = new HashMap<>();
  private final Map<String, List<Claim>> byDebt = new HashMap<>();
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
  private int taken;

  private Settling(Workbench bench, List<Claim> claims) {
    this.bench = bench;
    for (Claim claim : claims) {
      byLine.computeIfAbsent(claim.line().place(), _ -> new ArrayList<>(2)).add(claim);
      claim.parts().stream()
          .map(Receivable::debt)
          .distinct()
          .forEach(debt -> byDebt.computeIfAbsent(debt, _ -> new ArrayList<>(2)).add(claim));
    }
  }

  /// Takes what is sure; says how many claims that were.
  static int settle(Workbench bench, List<Claim> claims) {
    Settling settling = new Settling(bench, claims);
    settling.byLine.values().forEach(own -> own.sort(HEAVIEST_FIRST));
    settling.byLine.keySet().stream().sorted().forEach(settling.waiting::add);
    settling.untilNothingMoves();
    return settling.taken;
  }

  /// How sure a claim is against the others, in millionths.
  static int sureness(Workbench bench, Claim claim, List<Claim> ofLine) {
    Settling settling = new Settling(bench, ofLine);
    return settling.sureness(claim);
  }

  private void untilNothingMoves() {
    while (!waiting.isEmpty()) {
      Integer place = waiting.poll();
      for (Claim best : byLine.getOrDefault(place, List.of())) {
        if (isAlive(best)) {
          lookAt(best);
          break;
        }
      }
    }
  }

  private void lookAt(Claim best) {
    if (!best.actsAlone()) {
      return;
    }
    int sure = sureness(best);
    if (sure < ACT_MILLIONTHS) {
      return;
    }
    bench.decide(best.line(), Sentences.match(bench, best, sure), best.parts());
    taken++;
    wakeNeighbours(best);
  }

  private void wakeNeighbours(Claim gone) {
    Set<Integer> neighbours = new HashSet<>();
    for (Claim other : byLine.getOrDefault(gone.line().place(), List.of())) {
      for (Receivable part : other.parts()) {
        byDebt.getOrDefault(part.debt(), List.of()).stream()
            .limit(MAX_WANTED * 2L)
            .forEach(claim -> neighbours.add(claim.line().place()));
      }
    }
    neighbours.stream().sorted().forEach(waiting::add);
  }

  private boolean isAlive(Claim claim) {
    if (!bench.isUndecided(claim.line())) {
      return false;
    }
    for (Receivable part : claim.parts()) {
      if (!bench.isFree(part)) {
        return false;
      }
    }
    return claim.parts().size() == 1 || bench.hasRoom(claim.settlements());
  }

  private int sureness(Claim claim) {
    long against = Bits.power(bench.commonness.byChance(claim.line().cents()) - claim.millibits());
    List<Claim> seen = new ArrayList<>();
    for (Claim other : byLine.getOrDefault(claim.line().place(), List.of())) {
      boolean known = seen.stream().anyMatch(other::isSameAs);
      if (!known && !other.isSameAs(claim) && isAlive(other)) {
        against += Bits.power(other.millibits() - claim.millibits());
        seen.add(other);
      }
    }
    for (Receivable part : claim.parts()) {
      against += wantedByOthers(claim, part);
    }
    return Bits.millionths(against);
  }

  /// What other lines' claims on the same debt say against this one: those that find no seat beside
  /// it, heaviest seated first.
  private long wantedByOthers(Claim claim, Receivable part) {
    List<Claim> wanting = byDebt.getOrDefault(part.debt(), List.of());
    if (wanting.size() == 1) {
      return 0;
    }
    if (wanting.size() > MAX_WANTED) {
      return Bits.power(Integer.MAX_VALUE);
    }
    Seats seats = new Seats(bench, claim, part);
    Set<Integer> seen = new HashSet<>();
    long against = 0;
    List<Claim> heaviest = new ArrayList<>(wanting);
    heaviest.sort(HEAVIEST_FIRST);
    for (Claim other : heaviest) {
      boolean rival = other.line().place() != claim.line().place() && isAlive(other);
      if (rival && seen.add(other.line().place()) && !seats.take(other)) {
        against += Bits.power(other.millibits() - claim.millibits());
      }
    }
    return against;
  }

  /// How much of one debt is left beside a claim on it.
  private static final class Seats {
    private final Receivable part;
    private Money room;
    private int twins;

    Seats(Workbench bench, Claim claim, Receivable part) {
      this.part = part;
      this.room = part.knowsInvoice() ? bench.room(part.invoiceId()).minus(on(claim)) : Money.zero(part.amount().currency());
      this.twins = bench.twins(part) - 1;
    }

    private Money on(Claim claim) {
      Money sum = Money.zero(part.amount().currency());
      for (Receivable each : claim.parts()) {
        sum = each.debt().equals(part.debt()) ? sum.plus(each.settling()) : sum;
      }
      return sum;
    }

    boolean take(Claim other) {
      Money wanted = on(other);
      boolean same = other.parts().stream().anyMatch(each -> each.place() == part.place() || each.isSameAs(part));
      if (wanted.compareTo(room) > 0 || (same && twins <= 0)) {
        return false;
      }
      room = room.minus(wanted);
      twins -= same ? 1 : 0;
      return true;
    }
  }
}
