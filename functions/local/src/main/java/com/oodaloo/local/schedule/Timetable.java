package com.oodaloo.local.schedule;

import com.oodaloo.local.template.Schedules;
import com.oodaloo.local.template.Stack;
import com.oodaloo.local.template.Trigger.Schedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When the functions of a stack fall due.
///
/// A `cron` falls due at each of its moments, however far the clock jumps: the digest must be asked
/// in the very hour that is Monday 07:00 where the firm is. A `rate` means "not less often than",
/// so it falls due once in a jump, at its end: ten thousand sweeps of a quiet week would find what
/// one finds, and one drain reads what 28 would have read. On a running clock each comes at its
/// time.
public final class Timetable {
  private final List<Entry> crons;
  private final List<Entry> rates;

  private Timetable(List<Entry> crons, List<Entry> rates) {
    this.crons = List.copyOf(crons);
    this.rates = List.copyOf(rates);
  }

  private record Entry(String functionId, Schedule schedule) {
    boolean isRate() {
      return Schedules.of(schedule.expression(), schedule.zone()) instanceof Schedules.Rate;
    }

    Firing at(Instant moment) {
      return new Firing(functionId, schedule.name(), moment);
    }
  }

  /// A function to be invoked by its schedule.
  public record Firing(String functionId, String schedule, Instant at) {}

  public static Timetable of(Stack stack) {
    List<Entry> entries =
        stack.functions().stream()
            .flatMap(function ->
                function.triggers(Schedule.class).stream()
                    .map(schedule -> new Entry(function.id(), schedule)))
            .toList();
    return new Timetable(
        entries.stream().filter(entry -> !entry.isRate()).toList(),
        entries.stream().filter(Entry::isRate).toList());
  }

  /// The first moment after the given one at which a `cron` falls due.
  public Optional<Instant> nextCron(Instant after) {
    return crons.stream().map(entry -> entry.schedule().next(after)).min(Instant::compareTo);
  }

  /// What is due of every `cron` after `from` up to and including `to`, in order.
  public List<Firing> dueCrons(Instant from, Instant to) {
    return crons.stream()
        .flatMap(entry -> moments(entry, from, to))
        .sorted(Comparator.comparing(Firing::at).thenComparing(Firing::functionId))
        .toList();
  }

  /// Each `rate` that falls due in a jump, once, at its end.
  public List<Firing> dueRates(Instant from, Instant to) {
    return rates.stream()
        .filter(entry -> !entry.schedule().next(from).isAfter(to))
        .map(entry -> entry.at(to))
        .toList();
  }

  private static Stream<Firing> moments(Entry entry, Instant from, Instant to) {
    return Stream.iterate(
            entry.schedule().next(from),
            moment -> !moment.isAfter(to),
            moment -> entry.schedule().next(moment))
        .map(entry::at);
  }
}
