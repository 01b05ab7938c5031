package com.oodaloo.domain.bank;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Recognizes an account whose digits nobody told by its lines: where two sources tell the same
/// time, one's lines are the other's.
///
/// Three lines at least, and eight in ten of them by day and amount: equal sums on equal days
/// happen between two accounts (a transfer has the other sign), a whole month of them does not.
public final class SameAccount {
  private static final int LINES_MIN = 3;
  private static final int MOST_IN_TEN = 8;

  private SameAccount() {}

  public static boolean tells(List<BankTransaction> one, List<BankTransaction> other) {
    List<LocalDate> ours = days(one);
    List<LocalDate> theirs = days(other);
    if (ours.size() < LINES_MIN || theirs.size() < LINES_MIN) {
      return false;
    }
    LocalDate from = later(ours.getFirst(), theirs.getFirst());
    LocalDate to = earlier(ours.getLast(), theirs.getLast());
    List<BankTransaction> within = within(one, from, to);
    List<BankTransaction> others = within(other, from, to);
    int same = Overlap.between(within, others).size();
    int most = Math.max(within.size(), others.size());
    return same >= LINES_MIN && same * 10 >= most * MOST_IN_TEN;
  }

  private static List<LocalDate> days(List<BankTransaction> lines) {
    return lines.stream()
        .filter(BankTransaction::isPosted)
        .map(BankTransaction::date)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<BankTransaction> within(
      List<BankTransaction> lines, LocalDate from, LocalDate to) {
    return lines.stream()
        .filter(BankTransaction::isPosted)
        .filter(line -> !line.date().isBefore(from) && !line.date().isAfter(to))
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
