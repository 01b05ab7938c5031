package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// A company and everything that happens to it, in order, with the true answers.
public record World(
    String firmName,
    ZoneId zone,
    LocalDate firstDay,
    int weeks,
    List<BankAccountCard> accounts,
    List<WorldEvent> events,
    Truth truth) {

  public World {
    accounts = List.copyOf(accounts);
    events = events.stream().sorted(Comparator.comparing(WorldEvent::at)).toList();
  }

  /// Returns the first moment of the first day, where the company's history ends and its weeks
  /// begin.
  public Instant start() {
    return firstDay.atStartOfDay(zone).toInstant();
  }

  /// Returns the first moment after the last day.
  public Instant end() {
    return firstDay.plusWeeks(weeks).atStartOfDay(zone).toInstant();
  }

  /// Returns a world in which nothing ever happens.
  public static World empty(String firmName, ZoneId zone, LocalDate firstDay) {
    return new World(
        firmName, zone, firstDay, 0, List.of(), List.of(), new Truth(List.of(), List.of()));
  }
}
