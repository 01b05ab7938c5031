package com.oodaloo.domain.payout;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A processor's lump to the bank. `net` is what the bank should show, around `arrival`; `source`
/// is who told of it.
public record Payout(
    String id,
    String source,
    LocalDate created,
    LocalDate arrival,
    Money gross,
    Money fee,
    Money net,
    Status status,
    List<PayoutItem> items) {
  /// The source of a payout that Jobber's own list tells of.
  public static final String JOBBER = "jobber";

  public enum Status {
    PENDING,
    IN_TRANSIT,
    PAID,
    FAILED,
    CANCELED
  }

  public Payout {
    items = List.copyOf(items);
  }

  /// Whether Jobber's list tells of it; a firm's own processor tells of others.
  public boolean isJobbers() {
    return source.equals(JOBBER);
  }

  /// Whether the parts explain the net to the cent; a payout whose parts do not is never automatic.
  public boolean isExplained() {
    return !items.isEmpty()
        && items.stream()
            .map(PayoutItem::net)
            .reduce(Money.zero(net.currency()), Money::plus)
            .equals(net);
  }
}
