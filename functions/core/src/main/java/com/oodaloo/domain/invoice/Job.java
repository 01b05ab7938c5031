package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// Work for one client. `start` is `Days.EVER`, `end` and `completed` are `Days.NEVER` where not
/// known; `completionPercent` is 0-100 as the office says it, -1 where it does not say.
public record Job(
    String id,
    String clientId,
    String name,
    Money contract,
    LocalDate start,
    LocalDate end,
    LocalDate completed,
    int completionPercent,
    List<JobLine> lines) {
  public Job {
    lines = List.copyOf(lines);
  }

  /// The value of the lines dated up to and including that day.
  public Money workPerformed(LocalDate upTo) {
    return lines.stream()
        .filter(line -> !line.date().isAfter(upTo))
        .map(JobLine::amount)
        .reduce(Money.zero(contract.currency()), Money::plus);
  }
}
