package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import java.time.LocalDate;
import java.util.List;

/// How likely recorded money is to arrive as this line: by rail, by days, and, for what is carried
/// to the bank, by the trips that were made without it.
///
/// The days on which the bank shows slips are the trips. A check that was there before a trip goes
/// with it, as a rule; so the next trip after the record is the likely one, be it the same day or
/// days later.
public final class DepositTiming {
  private static final int ONE_TRIP_MISSED = -2500;
  private static final int MORE_TRIPS_MISSED = -4500;

  private final long[] trips;

  public DepositTiming(List<Line> lines) {
    trips =
        lines.stream()
            .filter(line -> line.rail() == Rail.PAPER && line.amount().isPositive())
            .mapToLong(line -> line.date().toEpochDay())
            .distinct()
            .toArray();
  }

  public int weight(Line line, Receivable recorded) {
    return weight(line, recorded.method(), recorded.day());
  }

  /// The same for anything recorded that day by that method.
  public int weight(Line line, PaymentMethod method, LocalDate recorded) {
    SettlementLag delay = SettlementLag.of(method, line.rail());
    int weight = delay.weight(recorded, line.date()) + line.rail().speaksFor(method);
    return delay == SettlementLag.CARRIED && line.rail() == Rail.PAPER
        ? weight + missed(recorded, line.date())
        : weight;
  }

  private int missed(LocalDate recorded, LocalDate banked) {
    int from = firstAfter(recorded.toEpochDay());
    int missed = firstAfter(banked.toEpochDay() - 1) - from;
    if (missed <= 0) {
      return 0;
    }
    return missed == 1 ? ONE_TRIP_MISSED : MORE_TRIPS_MISSED;
  }

  /// The position of the first trip after that day.
  private int firstAfter(long day) {
    int from = 0;
    int to = trips.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (trips[middle] <= day) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
