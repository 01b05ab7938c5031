package com.oodaloo.domain.cash.bills;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the bills that come back by themselves: the same payee, in a rhythm, for about the same
/// amount; payroll, taxes and card statements for any. What has stopped coming is left out.
public final class RecurringBills {
  /// Most amounts of one bill lie within this share of their median.
  private static final int SPREAD_PERCENT = 35;

  /// Two payments are a rhythm only for very nearly the same amount.
  private static final int TWICE_PERCENT = 10;

  /// The last so many tell what the next one will be.
  private static final int RECENT = 6;

  private RecurringBills() {}

  /// Largest first.
  ///
  /// @param out lines of money that left, in any order
  public static List<RecurringBill> in(List<BankTransaction> out, LocalDate today) {
    Map<Payee, List<BankTransaction>> byPayee =
        out.stream()
            .filter(line -> !line.date().isAfter(today) && Payee.of(line).isKnown())
            .collect(
                Collectors.groupingBy(
                    Payee::of,
                    () ->
                        new TreeMap<>(Comparator.comparing(Payee::name).thenComparing(Payee::kind)),
                    Collectors.toList()));
    List<RecurringBill> found = new ArrayList<>();
    byPayee.forEach((payee, paid) -> of(payee, paid, today).ifPresent(found::add));
    found.sort(
        Comparator.comparing(RecurringBill::amount, Comparator.reverseOrder())
            .thenComparing(RecurringBill::payee));
    return List.copyOf(found);
  }

  private static Optional<RecurringBill> of(
      Payee payee, List<BankTransaction> paid, LocalDate today) {
    TreeMap<LocalDate, Money> byDay = new TreeMap<>();
    paid.forEach(line -> byDay.merge(line.date(), line.amount().negated(), Money::plus));
    List<LocalDate> days = List.copyOf(byDay.keySet());
    List<Money> amounts = List.copyOf(byDay.values());
    return rhythm(payee, days)
        .filter(_ -> isSteady(payee, amounts))
        .map(rhythm -> bill(payee, amounts, rhythm, days.getLast()))
        .filter(bill -> !bill.isOver(today));
  }

  private static Optional<Rhythm> rhythm(Payee payee, List<LocalDate> days) {
    Optional<Rhythm> seen = RhythmFinder.of(days);
    boolean estimated =
        payee.kind() == BillKind.TAX
            && days.size() >= 2
            && days.stream().allMatch(Rhythm.EstimatedTax::isNear);
    return estimated ? Optional.of(new Rhythm.EstimatedTax()) : seen;
  }

  private static RecurringBill bill(
      Payee payee, List<Money> amounts, Rhythm rhythm, LocalDate last) {
    List<Money> recent = amounts.subList(Math.max(0, amounts.size() - RECENT), amounts.size());
    Money amount = payee.kind().varies() ? mean(recent) : median(recent);
    Money stray = mean(recent.stream().map(each -> each.minus(amount).magnitude()).toList());
    return new RecurringBill(payee.name(), payee.kind(), amount, stray, rhythm, last);
  }

  private static Money mean(List<Money> amounts) {
    Money total = amounts.stream().reduce(Money::plus).orElseThrow();
    return new Money(Math.floorDiv(total.cents(), amounts.size()), total.currency());
  }

  private static Money median(List<Money> amounts) {
    return amounts.stream().sorted().toList().get((amounts.size() - 1) / 2);
  }

  private static boolean isSteady(Payee payee, List<Money> amounts) {
    if (payee.kind().varies() && amounts.size() > 2) {
      return true;
    }
    Money usual = median(amounts);
    int percent = amounts.size() == 2 && !payee.kind().varies() ? TWICE_PERCENT : SPREAD_PERCENT;
    long near =
        amounts.stream()
            .map(amount -> amount.minus(usual).magnitude())
            .filter(gap -> Math.multiplyExact(gap.cents(), 100L) <= usual.cents() * percent)
            .count();
    return near * 4 >= amounts.size() * 3L;
  }
}
