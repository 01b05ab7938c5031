package com.oodaloo.domain.payout;

import com.oodaloo.domain.money.Money;

/// One balance transaction inside a payout. `gross` is signed (a refund is negative), `fee` is what
/// the processor kept (positive) and `gross - fee` is the part that reached the bank. `tip` is
/// contained in `gross`.
///
/// `type` is the source's own word in lower case ("payment", "refund", "dispute", …). `payoutId` is
/// another payout that the item speaks of (an instant one paid out before, a failed one whose money
/// came back), `chargeId` the processor's own name of the charge; both mostly empty.
public record PayoutItem(
    String id,
    String type,
    String paymentId,
    String invoiceId,
    Money gross,
    Money fee,
    Money tip,
    String payoutId,
    String chargeId) {
  /// An item that names no other payout and no charge.
  public PayoutItem(
      String id,
      String type,
      String paymentId,
      String invoiceId,
      Money gross,
      Money fee,
      Money tip) {
    this(id, type, paymentId, invoiceId, gross, fee, tip, "", "");
  }

  public PayoutItemKind kind() {
    return PayoutItemKind.of(type, gross.isNegative());
  }

  public Money net() {
    return gross.minus(fee);
  }
}
