package com.oodaloo.domain.cash.bills;

import com.oodaloo.domain.time.BankDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// When a bill comes back. The days it is due on are nominal: banks move no money on weekends and
/// holidays, so a line of the 1st may stand on the 3rd.
public sealed interface Rhythm {
  /// The first nominal days after the one that `last` was seen for, up to and including `to`.
  List<LocalDate> due(LocalDate last, LocalDate to);

  /// By how many days it may be late before it has stopped coming.
  int slackDays();

  /// How often it comes in a year, in tenths.
  int tenthsAYear();

  /// "weekly", "semi-monthly" …
  String word();

  /// Every so many days, always on that day of the week.
  record Weeks(int weeks, DayOfWeek weekday) implements Rhythm {
    @Override
    public List<LocalDate> due(LocalDate last, LocalDate to) {
      int off = weekday.getValue() - last.getDayOfWeek().getValue();
      LocalDate nominal = last.plusDays(off > 3 ? off - 7 : off < -3 ? off + 7 : off);
      List<LocalDate> days = new ArrayList<>();
      for (LocalDate day = nominal.plusWeeks(weeks); !day.isAfter(to); day = day.plusWeeks(weeks)) {
        days.add(day);
      }
      return days;
    }

    @Override
    public int slackDays() {
      return weeks == 1 ? 4 : weeks * 3;
    }

    @Override
    public int tenthsAYear() {
      return 522 / weeks;
    }

    @Override
    public String word() {
      return switch (weeks) {
        case 1 -> "weekly";
        case 2 -> "biweekly";
        default -> "every " + weeks + " weeks";
      };
    }
  }

  /// On these days of the month (31 is the last one), every so many months.
  record Months(int months, List<Integer> days) implements Rhythm {
    public Months {
      days = List.copyOf(days);
    }

    @Override
    public List<LocalDate> due(LocalDate last, LocalDate to) {
      LocalDate nominal = nearest(last);
      List<LocalDate> found = new ArrayList<>();
      YearMonth month = YearMonth.from(nominal);
      while (!month.atDay(1).isAfter(to)) {
        for (int day : days) {
          LocalDate due = at(month, day);
          if (due.isAfter(nominal) && !due.isAfter(to)) {
            found.add(due);
          }
        }
        month = month.plusMonths(months);
      }
      return found;
    }

    /// The nominal day that a line of that day was for.
    private LocalDate nearest(LocalDate seen) {
      LocalDate best = seen;
      long distance = Long.MAX_VALUE;
      for (int off = -1; off <= 1; off++) {
        for (int day : days) {
          LocalDate candidate = at(YearMonth.from(seen).plusMonths(off), day);
          long gap = Math.abs(candidate.toEpochDay() - seen.toEpochDay());
          if (gap < distance) {
            distance = gap;
            best = candidate;
          }
        }
      }
      return best;
    }

    private static LocalDate at(YearMonth month, int day) {
      return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    @Override
    public int slackDays() {
      return switch (months) {
        case 1 -> days.size() == 2 ? 6 : 10;
        case 3 -> 20;
        default -> 30;
      };
    }

    @Override
    public int tenthsAYear() {
      return 120 * days.size() / months;
    }

    @Override
    public String word() {
      return switch (months) {
        case 1 -> days.size() == 2 ? "semi-monthly" : "monthly";
        case 3 -> "quarterly";
        default -> "yearly";
      };
    }
  }

  /// The four days on which estimated tax is due (irs.gov, "Estimated taxes": April, June,
  /// September and January 15).
  record EstimatedTax() implements Rhythm {
    private static final List<Integer> MONTHS = List.of(1, 4, 6, 9);
    private static final int DAY = 15;
    private static final int NEAR = 12;

    static boolean isNear(LocalDate day) {
      return MONTHS.contains(day.getMonthValue()) && Math.abs(day.getDayOfMonth() - DAY) <= NEAR;
    }

    @Override
    public List<LocalDate> due(LocalDate last, LocalDate to) {
      List<LocalDate> found = new ArrayList<>();
      YearMonth month = YearMonth.from(last).plusMonths(1);
      while (!month.atDay(DAY).isAfter(to)) {
        if (MONTHS.contains(month.getMonthValue())) {
          found.add(month.atDay(DAY));
        }
        month = month.plusMonths(1);
      }
      return found;
    }

    @Override
    public int slackDays() {
      return NEAR;
    }

    @Override
    public int tenthsAYear() {
      return 40;
    }

    @Override
    public String word() {
      return "estimated tax";
    }
  }

  /// The day money moves for a bill of that day: it, or the next day on which banks work.
  static LocalDate bankDay(LocalDate nominal) {
    LocalDate day = nominal;
    while (BankDays.between(day.minusDays(1), day) == 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  /// It, or the last day before on which banks work.
  static LocalDate bankDayBefore(LocalDate nominal) {
    LocalDate day = nominal;
    while (BankDays.between(day.minusDays(1), day) == 0) {
      day = day.minusDays(1);
    }
    return day;
  }
}
