package com.oodaloo.domain.payout;

import com.oodaloo.domain.money.Money;

/// One balance transaction inside a payout. `gross` is signed (a refund is negative), `fee` is what
/// the processor kept (positive) and `gross - fee` is the part that reached the bank. `tip` is
/// contained in `gross`.
///
/// `type` is the source's own word in lower case ("payment", "refund", "dispute", …).
public record PayoutItem(
    String id, String type, String paymentId, String invoiceId, Money gross, Money fee, Money tip) {
  public Money net() {
    return gross.minus(fee);
  }
}
