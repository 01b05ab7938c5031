package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.expected.DepositTiming;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The recorded checks and cash that most likely lie in one deposit.
///
/// How likely one is depends on its day and method alone, so that the days are put in order and
/// only the best of them are read: a busy month has thousands of checks around every slip.
final class SlipCandidates {
  private static final int DAYS_BEFORE = 21;
  private static final int DAYS_AFTER = 6;

  private static final Comparator<Day> LIKELIEST_FIRST =
      Comparator.comparingInt((Day day) -> -day.weight());

  private static final Comparator<Receivable> BY_PLACE = Comparator.comparingInt(Receivable::place);

  private final DepositTiming timing;
  private final ReceivableIndex index;

  /// Of the deposit asked for last: those of one day and rail have the same.
  private List<Day> days = List.of();

  private LocalDate daysOf = LocalDate.MIN;
  private Rail daysBy = Rail.PAPER;

  SlipCandidates(DepositTiming timing, ReceivableIndex index) {
    this.timing = timing;
    this.index = index;
  }

  /// What one method recorded on one day.
  private record Day(int weight, PaymentMethod method, List<Receivable> recorded) {}

  /// Those that may be, likeliest first, equally likely ones by place; more than `most` when there
  /// are more.
  List<Receivable> likeliest(Line line, int most, Predicate<Receivable> mayBe) {
    List<Receivable> found = new ArrayList<>();
    List<Receivable> equals = new ArrayList<>();
    int weight = Integer.MAX_VALUE;
    for (Day day : days(line)) {
      if (day.weight() != weight) {
        take(equals, found);
        if (found.size() > most) {
          return found;
        }
      }
      weight = day.weight();
      for (Receivable each : day.recorded()) {
        if (each.method() == day.method() && mayBe.test(each)) {
          equals.add(each);
        }
      }
    }
    take(equals, found);
    return found;
  }

  private static void take(List<Receivable> equals, List<Receivable> found) {
    equals.sort(BY_PLACE);
    found.addAll(equals);
    equals.clear();
  }

  private List<Day> days(Line line) {
    if (!line.date().equals(daysOf) || line.rail() != daysBy) {
      days = daysAround(line);
      daysOf = line.date();
      daysBy = line.rail();
    }
    return days;
  }

  private List<Day> daysAround(Line line) {
    List<Day> around = new ArrayList<>();
    for (int ahead = -DAYS_BEFORE; ahead <= DAYS_AFTER; ahead++) {
      LocalDate day = line.date().plusDays(ahead);
      List<Receivable> recorded = index.byHand(day, day);
      if (!recorded.isEmpty()) {
        for (PaymentMethod method : List.of(PaymentMethod.CHECK, PaymentMethod.CASH)) {
          around.add(new Day(timing.weight(line, method, day), method, recorded));
        }
      }
    }
    around.sort(LIKELIEST_FIRST);
    return around;
  }
}
