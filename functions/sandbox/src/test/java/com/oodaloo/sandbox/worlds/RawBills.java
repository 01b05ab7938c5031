package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.BankTransaction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What leaves the accounts in each of the next thirteen weeks, counted a second time: loops over
/// the raw lines, sharing no code with the forecast. A bill is a payee seen three times and more,
/// in a rhythm that three quarters of the gaps keep, for amounts of which three quarters lie within
/// 35 % of their lower median, and that has not stopped.
record RawBills(RawFigures raw) {
  /// Days, slack, and months where a rhythm is kept by the calendar.
  private record Rhythm(int days, int slack, int months) {}

  private static final List<Rhythm> RHYTHMS =
      List.of(
          new Rhythm(7, 2, 0), new Rhythm(14, 3, 0), new Rhythm(30, 5, 1), new Rhythm(91, 10, 3));

  List<Long> outflows() {
    long[] weeks = new long[13];
    byPayee().values().forEach(days -> add(days, weeks));
    return Arrays.stream(weeks).boxed().toList();
  }

  private Map<String, TreeMap<LocalDate, Long>> byPayee() {
    Set<String> business = raw.businessAccounts();
    Set<String> apart = raw.apartIds();
    Map<String, TreeMap<LocalDate, Long>> payees = new TreeMap<>();
    for (BankTransaction line : raw.books().transactions()) {
      boolean counts =
          line.state() == BankTransaction.State.POSTED
              && raw.isOurs(line)
              && business.contains(line.accountId())
              && !apart.contains(line.id())
              && line.amount().cents() < 0
              && !line.date().isAfter(raw.monday());
      if (counts) {
        String letters = line.description().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L} ]+", " ");
        payees
            .computeIfAbsent(letters.strip().replaceAll(" +", " "), _ -> new TreeMap<>())
            .merge(line.date(), -line.amount().cents(), Long::sum);
      }
    }
    return payees;
  }

  private void add(TreeMap<LocalDate, Long> paid, long[] weeks) {
    List<LocalDate> days = new ArrayList<>(paid.keySet());
    Optional<Rhythm> found = rhythm(days);
    long[] amounts = paid.values().stream().mapToLong(Long::longValue).sorted().toArray();
    long usual = amounts[(amounts.length - 1) / 2];
    if (found.isEmpty() || !isSteady(amounts, usual)) {
      return;
    }
    Rhythm rhythm = found.get();
    LocalDate last = days.getLast();
    if (last.plusDays(rhythm.days() + 2L * rhythm.slack()).isBefore(raw.monday())) {
      return;
    }
    for (int round = 1; round <= 200; round++) {
      LocalDate day =
          rhythm.months() == 0
              ? last.plusDays((long) rhythm.days() * round)
              : last.plusMonths((long) rhythm.months() * round);
      long week = Math.floorDiv(ChronoUnit.DAYS.between(raw.monday(), day), 7L);
      if (week >= 0 && week < weeks.length) {
        weeks[(int) week] += usual;
      }
    }
  }

  private static boolean isSteady(long[] amounts, long usual) {
    int near = 0;
    for (long amount : amounts) {
      near += Math.abs(amount - usual) * 100 <= usual * 35 ? 1 : 0;
    }
    return near * 4 >= amounts.length * 3;
  }

  private static Optional<Rhythm> rhythm(List<LocalDate> days) {
    for (Rhythm rhythm : RHYTHMS) {
      int agreeing = 0;
      for (int i = 1; i < days.size(); i++) {
        long gap = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
        agreeing += Math.abs(gap - rhythm.days()) <= rhythm.slack() ? 1 : 0;
      }
      if (days.size() >= 3 && agreeing * 4 >= (days.size() - 1) * 3) {
        return Optional.of(rhythm);
      }
    }
    return Optional.empty();
  }
}
