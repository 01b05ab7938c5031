package com.oodaloo.domain.cash;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.money.Medians;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the bills that come back by themselves: the same payee, three times and more, in a rhythm,
/// for about the same amount. What has stopped coming is left out.
final class RecurringDebits {
  /// Most amounts of one bill lie within this share of their median.
  private static final int SPREAD_PERCENT = 35;

  private RecurringDebits() {}

  /// Largest first.
  static List<RecurringDebit> in(BusinessLines lines, LocalDate today) {
    Map<String, List<BankTransaction>> byPayee =
        lines.moneyOut().stream()
            .filter(line -> !line.date().isAfter(today))
            .collect(
                Collectors.groupingBy(RecurringDebits::payee, TreeMap::new, Collectors.toList()));
    List<RecurringDebit> found = new ArrayList<>();
    byPayee.forEach((payee, paid) -> of(payee, paid, today).ifPresent(found::add));
    found.sort(
        Comparator.comparing(RecurringDebit::amount, Comparator.reverseOrder())
            .thenComparing(RecurringDebit::name));
    return List.copyOf(found);
  }

  private static Optional<RecurringDebit> of(
      String payee, List<BankTransaction> paid, LocalDate today) {
    TreeMap<LocalDate, Money> byDay = new TreeMap<>();
    paid.forEach(line -> byDay.merge(line.date(), line.amount().negated(), Money::plus));
    Money usual = Medians.low(List.copyOf(byDay.values()));
    return Cadence.of(List.copyOf(byDay.keySet()))
        .filter(cadence -> !cadence.isOver(byDay.lastKey(), today))
        .filter(_ -> isSteady(List.copyOf(byDay.values()), usual))
        .map(cadence ->
            new RecurringDebit(payee, kind(paid.getLast()), usual, cadence, byDay.lastKey()));
  }

  private static boolean isSteady(List<Money> amounts, Money usual) {
    long near =
        amounts.stream()
            .map(amount -> amount.minus(usual).magnitude())
            .filter(gap -> Math.multiplyExact(gap.cents(), 100L) <= usual.cents() * SPREAD_PERCENT)
            .count();
    return near * 4 >= amounts.size() * 3L;
  }

  /// Who is paid: the words of the line without its numbers, which change from bill to bill.
  private static String payee(BankTransaction line) {
    String words = line.description().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L} ]+", " ");
    return words.strip().replaceAll(" +", " ");
  }

  private static RecurringDebit.Kind kind(BankTransaction line) {
    String says = (line.description() + " " + line.category()).toUpperCase(Locale.ROOT);
    if (says.contains("TAX")) {
      return RecurringDebit.Kind.TAX;
    }
    return says.contains("PAYROLL") || says.contains("WAGES")
        ? RecurringDebit.Kind.PAYROLL
        : RecurringDebit.Kind.OTHER;
  }
}
