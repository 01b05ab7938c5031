package com.oodaloo.domain.cash;

import java.util.Collection;
import java.util.List;

/// How much later this firm's clients pay what they dispute, in thousandths of a day.
///
/// Each client who paid both kinds says by how much; clients with more of both count more, and few
/// say little: two more invoices of each kind are thought of, which were paid alike. 0 without
/// disputes.
final class DisputeDelay {
  private static final long ALIKE = 2;

  private DisputeDelay() {}

  static long of(Collection<List<PaidInvoice>> clients) {
    long delays = 0;
    long weights = 0;
    for (List<PaidInvoice> invoices : clients) {
      List<Long> disputed = lateness(invoices, true);
      List<Long> others = lateness(invoices, false);
      if (!disputed.isEmpty() && !others.isEmpty()) {
        long weight = 1_000L * disputed.size() * others.size() / invoices.size();
        delays += weight * (LateDays.mean(disputed) - LateDays.mean(others));
        weights += weight;
      }
    }
    return Math.floorDiv(delays, weights + ALIKE * 1_000);
  }

  private static List<Long> lateness(List<PaidInvoice> invoices, boolean disputed) {
    return invoices.stream()
        .filter(invoice -> invoice.disputed() == disputed)
        .map(PaidInvoice::lateness)
        .toList();
  }
}
