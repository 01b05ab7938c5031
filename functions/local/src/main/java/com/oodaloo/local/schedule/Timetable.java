package com.oodaloo.local.schedule;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Trigger.Schedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When the functions of a stack fall due.
///
/// However far the clock jumped, a schedule falls due once in a jump, at its last moment: a
/// thousand sweeps of a quiet week would find what one finds. A jump of the clock stops where a
/// moment matters (the digest's hour).
public final class Timetable {
  private final List<Entry> entries;

  private Timetable(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private record Entry(String functionId, Schedule schedule) {
    Optional<Firing> due(Instant from, Instant to) {
      Instant last = schedule.next(from);
      if (last.isAfter(to)) {
        return Optional.empty();
      }
      for (Instant next = schedule.next(last); !next.isAfter(to); next = schedule.next(next)) {
        last = next;
      }
      return Optional.of(new Firing(functionId, schedule.name(), last));
    }
  }

  /// A function to be invoked by its schedule.
  public record Firing(String functionId, String schedule, Instant at) {}

  public static Timetable of(Stack stack) {
    return new Timetable(
        stack.functions().stream()
            .flatMap(function ->
                function.triggers(Schedule.class).stream()
                    .map(schedule -> new Entry(function.id(), schedule)))
            .toList());
  }

  /// What has come due after `from` up to and including `to`, in order of time.
  public List<Firing> due(Instant from, Instant to) {
    return entries.stream()
        .map(entry -> entry.due(from, to))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Firing::at).thenComparing(Firing::functionId))
        .toList();
  }
}
