package com.oodaloo.sandbox.worlds.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Money a client sends at once by one rail, for one bill or several. `checkNumber` is empty where
/// there is no check.
public record Remittance(
    Customer from,
    List<Part> parts,
    MoneyRail rail,
    LocalDate sent,
    Gap gap,
    String checkNumber,
    Set<Anomaly> twists) {
  public Remittance {
    parts = List.copyOf(parts);
    twists = Set.copyOf(twists);
  }

  /// The share of one bill.
  public record Part(Bill bill, long cents) {
    boolean isWhole() {
      return cents == bill.cents();
    }
  }

  public long billed() {
    return parts.stream().mapToLong(Part::cents).sum();
  }

  public long arriving() {
    return billed() + gap.cents();
  }

  /// The part that the difference is booked on: the first that is not used up by it.
  public Part bearing() {
    return parts.stream()
        .filter(part -> part.cents() + gap.cents() > 0)
        .findFirst()
        .orElse(parts.getFirst());
  }

  public boolean is(Anomaly twist) {
    return twists.contains(twist);
  }

  public Remittance plus(Anomaly twist) {
    Set<Anomaly> more = twists.isEmpty() ? EnumSet.noneOf(Anomaly.class) : EnumSet.copyOf(twists);
    more.add(twist);
    return new Remittance(from, parts, rail, sent, gap, checkNumber, more);
  }

  public Remittance with(Gap other) {
    Remittance changed = new Remittance(from, parts, rail, sent, other, checkNumber, twists);
    return other.why().map(changed::plus).orElse(changed);
  }

  /// Both in one, at the later day.
  public Remittance together(Remittance other) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    Set<Anomaly> both = EnumSet.of(Anomaly.SEVERAL_BILLS);
    both.addAll(twists);
    both.addAll(other.twists);
    LocalDate day = sent.isAfter(other.sent) ? sent : other.sent;
    return new Remittance(from, all, rail, day, gap, checkNumber, both);
  }

  /// That much of the same money for its only bill.
  public Remittance sharing(long cents, String number) {
    Part part = new Part(parts.getFirst().bill(), cents);
    return new Remittance(from, List.of(part), rail, sent, Gap.NONE, number, twists);
  }

  /// The same money once more, by another way, after the first was returned.
  public Remittance again(MoneyRail by, LocalDate day, String number) {
    return new Remittance(from, parts, by, day, Gap.NONE, number, Set.of())
        .plus(Anomaly.PAID_AGAIN);
  }
}
