package com.oodaloo.domain.cash.bills;

import com.oodaloo.domain.time.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the rhythm of the days on which one payee was paid.
///
/// Three quarters of the gaps must keep it. Gaps of about two weeks are biweekly where the weekday
/// stays, semi-monthly where the days of the month do (Plaid tells the same two apart). A quarter
/// or a year needs two payments only, since a bank shows hardly more.
final class RhythmFinder {
  private static final int LAST_DAYS = 28;
  private final List<LocalDate> days;
  private final List<Long> gaps;

  private RhythmFinder(List<LocalDate> days) {
    this.days = List.copyOf(days);
    this.gaps =
        IntStream.range(1, days.size())
            .mapToObj(i -> Days.between(days.get(i - 1), days.get(i)))
            .toList();
  }

  /// @param days ascending
  static Optional<Rhythm> of(List<LocalDate> days) {
    return new RhythmFinder(days).found();
  }

  private Optional<Rhythm> found() {
    if (days.size() >= 3) {
      if (keep(5, 9)) {
        return Optional.of(weeks(1));
      }
      if (keep(11, 19)) {
        return Optional.of(sameWeekday() ? weeks(2) : new Rhythm.Months(1, twoDays()));
      }
      if (gaps.stream().allMatch(gap -> gap >= 27 && gap <= 29) && sameWeekday()) {
        return Optional.of(weeks(4));
      }
      if (keep(25, 36)) {
        return Optional.of(new Rhythm.Months(1, List.of(usualDay(days))));
      }
    }
    if (days.size() >= 2 && keep(81, 101)) {
      return Optional.of(new Rhythm.Months(3, List.of(usualDay(days))));
    }
    return days.size() >= 2 && keep(353, 377)
        ? Optional.of(new Rhythm.Months(12, List.of(usualDay(days))))
        : Optional.empty();
  }

  private boolean keep(long least, long most) {
    long keeping = gaps.stream().filter(gap -> gap >= least && gap <= most).count();
    return keeping * 4 >= gaps.size() * 3L;
  }

  private Rhythm weeks(int weeks) {
    return new Rhythm.Weeks(weeks, usualWeekday());
  }

  private DayOfWeek usualWeekday() {
    return mostOften(days.stream().map(LocalDate::getDayOfWeek).toList());
  }

  private boolean sameWeekday() {
    DayOfWeek usual = usualWeekday();
    long same = days.stream().filter(day -> day.getDayOfWeek() == usual).count();
    return same * 3 >= days.size() * 2L;
  }

  /// The last of the month counts as 31, so that February does not tell another day.
  private static int usualDay(List<LocalDate> days) {
    List<Integer> ofMonth = days.stream().map(LocalDate::getDayOfMonth).toList();
    boolean last =
        days.stream().allMatch(day -> day.getDayOfMonth() >= LAST_DAYS)
            && days.stream().anyMatch(day -> day.getDayOfMonth() == day.lengthOfMonth())
            && ofMonth.stream().distinct().count() > 1;
    return last ? 31 : mostOften(ofMonth);
  }

  /// Every other payment is for the one day, those between for the other.
  private List<Integer> twoDays() {
    List<LocalDate> ones = everyOther(0);
    List<LocalDate> others = everyOther(1);
    List<Integer> both = List.of(usualDay(ones), usualDay(others));
    return both.stream().sorted().toList();
  }

  private List<LocalDate> everyOther(int first) {
    return IntStream.range(0, days.size()).filter(i -> i % 2 == first).mapToObj(days::get).toList();
  }

  /// The smallest of those that are there most often.
  private static <T extends Comparable<T>> T mostOften(List<T> values) {
    Map<T, Long> counts =
        values.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    long most = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
