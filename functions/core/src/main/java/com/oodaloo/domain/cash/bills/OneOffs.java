package com.oodaloo.domain.cash.bills;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What was bought once and says nothing about the weeks to come: a truck, a year's tax. The payee
/// was paid on one day only, and it is more than twice what goes out in a week without it.
public final class OneOffs {
  private static final int TIMES = 2;

  private OneOffs() {}

  /// Largest first.
  ///
  /// @param out money that left from one day to the other, without the bills that come back
  public static List<BankTransaction> in(
      List<BankTransaction> out, LocalDate from, LocalDate today) {
    Set<String> ids = ids(out, from, today);
    return out.stream()
        .filter(line -> ids.contains(line.id()))
        .sorted(Comparator.comparing(BankTransaction::amount).thenComparing(BankTransaction::id))
        .toList();
  }

  public static Set<String> ids(List<BankTransaction> out, LocalDate from, LocalDate today) {
    Map<String, Set<LocalDate>> days =
        out.stream()
            .collect(
                Collectors.groupingBy(
                    line -> Payee.of(line).name(),
                    Collectors.mapping(BankTransaction::date, Collectors.toSet())));
    long weeks = Math.max(1, (Days.between(from, today) + 1) / 7);
    long left = out.stream().mapToLong(line -> -line.amount().cents()).sum();
    Set<String> once = new HashSet<>();
    List<BankTransaction> largest =
        out.stream()
            .sorted(
                Comparator.comparing(BankTransaction::amount).thenComparing(BankTransaction::id))
            .toList();
    for (BankTransaction line : largest) {
      long without = left + line.amount().cents();
      boolean single = days.getOrDefault(Payee.of(line).name(), Set.of()).size() == 1;
      if (single && -line.amount().cents() > TIMES * without / weeks && without > 0) {
        once.add(line.id());
        left = without;
      }
    }
    return once;
  }
}
