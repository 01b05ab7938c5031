package com.oodaloo.domain.payout;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A processor's lump to the bank. `net` is what the bank should show, around `arrival`; `source`
/// is who told of it; `instant` was asked for by hand, `failureReason` is empty where it did not
/// fail.
public record Payout(
    String id,
    String source,
    LocalDate created,
    LocalDate arrival,
    Money gross,
    Money fee,
    Money net,
    Status status,
    List<PayoutItem> items,
    boolean instant,
    String failureReason) {
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

  /// A payout on the usual way that did not fail.
  public Payout(
      String id,
      String source,
      LocalDate created,
      LocalDate arrival,
      Money gross,
      Money fee,
      Money net,
      Status status,
      List<PayoutItem> items) {
    this(id, source, created, arrival, gross, fee, net, status, items, false, "");
  }

  /// The same payout on another part of its way.
  public Payout with(Status other) {
    return new Payout(
        id, source, created, arrival, gross, fee, net, other, items, instant, failureReason);
  }

  /// What clients were charged: the base of a rate. A loan, a reserve or another payout's money is
  /// no charge, and money given back was charged all the same. Of a payout without parts or a fee
  /// nothing is known.
  public Money charged() {
    Money unlisted = fee.isPositive() ? gross : fee.minus(fee);
    return items.isEmpty()
        ? unlisted
        : total(items.stream().filter(item -> item.kind().isCharge()).map(PayoutItem::gross));
  }

  /// What the processor kept for its work, on lines of its own too; never a loan's repayment.
  public Money charges() {
    Money lines =
        total(
            items.stream()
                .filter(item -> item.kind() == PayoutItemKind.FEE)
                .map(item -> item.gross().negated()));
    Money kept = total(items.stream().map(PayoutItem::fee)).plus(lines);
    return items.isEmpty() ? fee : kept;
  }

  /// What of it is borrowed, less what of a loan was paid back.
  public Money borrowed() {
    return total(items.stream().filter(item -> item.kind().isLoan()).map(PayoutItem::net));
  }

  private Money total(Stream<Money> monies) {
    return monies.reduce(Money.zero(net.currency()), Money::plus);
  }

  /// Whether its money went back to the processor.
  public boolean hasFailed() {
    return status == Status.FAILED || status == Status.CANCELED;
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
