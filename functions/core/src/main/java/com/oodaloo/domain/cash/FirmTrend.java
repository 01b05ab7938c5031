package com.oodaloo.domain.cash;

import java.time.LocalDate;
import java.util.List;

/// How much later than by their habits all clients together paid lately, negative for earlier, in
/// thousandths of a day. A payment counts half after a month, a quarter after two; five payments
/// that were as always are thought of, so that two late ones are no trend.
final class FirmTrend {
  private static final long HALF_LIFE_DAYS = 30;
  private static final long AS_ALWAYS = 5 * 1_000;
  private static final long NOTHING_LEFT = 20;

  private final LocalDate today;
  private long strayed;
  private long weights;

  FirmTrend(LocalDate today) {
    this.today = today;
  }

  /// @param lateness of each of the invoices, in the same order
  void add(List<PaidInvoice> invoices, List<Long> lateness, ClientPace pace) {
    for (int i = 0; i < invoices.size(); i++) {
      long weight = weight(LateDays.between(invoices.get(i).paid(), today) / LateDays.DAY);
      strayed += weight * (lateness.get(i) - pace.level());
      weights += weight;
    }
  }

  long days() {
    return Math.floorDiv(strayed, weights + AS_ALWAYS);
  }

  /// In thousandths: halved for every half-life, on a straight line in between.
  private static long weight(long ageDays) {
    long halvings = Math.min(ageDays / HALF_LIFE_DAYS, NOTHING_LEFT);
    return (1_000 - 500 * (ageDays % HALF_LIFE_DAYS) / HALF_LIFE_DAYS) >> halvings;
  }
}
