package com.oodaloo.local.schedule;

import com.oodaloo.local.template.Stack;
import com.oodaloo.local.template.Trigger.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When the functions of a stack fall due.
///
/// A schedule that comes round every hour or more seldom falls due at each of its moments, however
/// far the clock jumps: the digest must be asked in the very hour that is Monday 07:00 where the
/// firm is. One that comes round more often, such as the sweep's `rate(1 minute)`, falls due once
/// in a jump, at its last moment: ten thousand sweeps of a quiet week would find what one finds.
public final class Timetable {
  private static final Duration SELDOM = Duration.ofHours(1);

  private final List<Entry> seldom;
  private final List<Entry> often;

  private Timetable(List<Entry> seldom, List<Entry> often) {
    this.seldom = List.copyOf(seldom);
    this.often = List.copyOf(often);
  }

  private record Entry(String functionId, Schedule schedule) {
    boolean isSeldom() {
      Instant first = schedule.next(Instant.EPOCH);
      return Duration.between(first, schedule.next(first)).compareTo(SELDOM) >= 0;
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
        entries.stream().filter(Entry::isSeldom).toList(),
        entries.stream().filter(entry -> !entry.isSeldom()).toList());
  }

  /// The first moment after the given one at which an hourly or rarer schedule falls due.
  public Optional<Instant> nextSeldom(Instant after) {
    return seldom.stream().map(entry -> entry.schedule().next(after)).min(Instant::compareTo);
  }

  /// What hourly or rarer schedules have due after `from` up to and including `to`, in order.
  public List<Firing> dueSeldom(Instant from, Instant to) {
    return seldom.stream()
        .flatMap(entry -> moments(entry, from, to))
        .sorted(Comparator.comparing(Firing::at).thenComparing(Firing::functionId))
        .toList();
  }

  /// What more frequent schedules have due in a jump: each of them once, at its end.
  public List<Firing> dueOften(Instant from, Instant to) {
    return often.stream()
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
