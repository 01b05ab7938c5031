package com.oodaloo.domain.matching;

import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a deposit that was not settled could be, best first: read from what is still free after all
/// rules have taken theirs.
final class Candidates {
  private static final int MAX_EXACT = 5;
  private static final int MAX_SETS = 4;

  private static final Comparator<Claim> BEST_FIRST =
      Comparator.comparingInt(Claim::millibits)
          .reversed()
          .thenComparingInt(claim -> claim.first().place());

  private final Workbench bench;
  private final Shelf free;
  private final Singles singles;
  private final Batches batches;
  private final Differences differences;

  Candidates(Workbench bench) {
    this.bench = bench;
    List<Receivable> left = bench.deposits().isEmpty() ? List.of() : bench.free();
    this.free = new Shelf(left);
    for (Receivable each : left) {
      each.settlements().forEach(part -> free.number(each, bench.names.invoice(part.invoiceId())));
    }
    this.singles = new Singles(bench, free);
    this.batches = new Batches(bench, free);
    this.differences = new Differences(bench, free);
  }

  /// Sets that make the amount to the cent; `elsewhere` says that the payer is known and they are
  /// not only the payer's.
  record Sets(List<Claim> claims, boolean complete, boolean elsewhere) {}

  List<Claim> exact(Line line) {
    List<Claim> claims = singles.of(line);
    if (claims.isEmpty() && free.count(line.cents()) > Shelf.CROWD) {
      claims = singles.ofCrowd(line);
    }
    return best(claims, MAX_EXACT);
  }

  int countExact(Line line) {
    return Math.max(exact(line).size(), free.exactly(line, line.cents()).receivables().size());
  }

  List<Claim> exactElsewhere(Line line) {
    return best(singles.contradicted(line), MAX_EXACT);
  }

  /// Recorded payments that together make the amount.
  List<Claim> batches(Line line) {
    return best(batches.byHand(line).claims(), 2);
  }

  Sets sets(Line line) {
    Batches.Found own = batches.ofPayer(line);
    if (!own.claims().isEmpty()) {
      return new Sets(best(own.claims(), MAX_SETS), own.complete(), false);
    }
    Batches.Found byHand = batches.byHand(line);
    Batches.Found any = batches.ofAny(line);
    List<Claim> all = new ArrayList<>(best(byHand.claims(), MAX_SETS));
    any.claims().stream()
        .filter(claim -> all.stream().noneMatch(claim::isSameAs))
        .forEach(all::add);
    return new Sets(
        all.stream().limit(MAX_SETS).toList(),
        byHand.complete() && any.complete() && all.size() <= MAX_SETS,
        line.payer().isKnown());
  }

  boolean tooMany(Line line) {
    return free.smaller(line).receivables().size() > SubsetSearch.MAX_CANDIDATES;
  }

  List<Question.Alternative> different(Line line) {
    return differences.of(line);
  }

  List<Question.Alternative> lessFee(Line line) {
    Shelf.Found smaller = free.smaller(line);
    return smaller.crowded() ? List.of() : new FeeBundle(bench).of(line, smaller.receivables());
  }

  Money owed(Line line, String clientId) {
    Money owed = Money.zero(line.amount().currency());
    for (Receivable each : free.ofClient(line, clientId)) {
      owed = each.isOpen() ? owed.plus(each.amount()) : owed;
    }
    return owed;
  }

  /// The heaviest that differ in what they would write into the books.
  private static List<Claim> best(List<Claim> claims, int most) {
    List<Claim> distinct = new ArrayList<>();
    for (Claim claim : claims.stream().sorted(BEST_FIRST).toList()) {
      if (distinct.size() < most && distinct.stream().noneMatch(claim::isSameAs)) {
        distinct.add(claim);
      }
    }
    return distinct;
  }
}
