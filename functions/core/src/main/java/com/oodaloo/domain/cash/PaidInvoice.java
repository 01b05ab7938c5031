package com.oodaloo.domain.cash;

import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// An invoice that was paid in full: whose, when it was due, and the day its last money came.
///
/// Lateness is counted from the due day, not from the day of issue: one firm's invoices have
/// several terms, and a client keeps to the term (stats.stackexchange.com/q/487067 found days from
/// issue "much worse"). Paid before it was due, it is negative.
public record PaidInvoice(
    String id, String clientId, LocalDate due, LocalDate paid, boolean disputed) {
  public PaidInvoice {
    if (!Days.isKnown(due) || !Days.isKnown(paid)) {
      throw new IllegalArgumentException("a paid invoice has a due day and a paid day: " + id);
    }
  }

  /// In thousandths of a day.
  long lateness() {
    return LateDays.between(due, paid);
  }
}
