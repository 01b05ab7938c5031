package com.oodaloo.domain.accountant;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// An invoice in the accountant's program. A voided one is all zero.
public record BookedInvoice(
    String id,
    String number,
    String customerId,
    String customer,
    LocalDate date,
    Money total,
    Money balance,
    Money tax) {
  public boolean isVoided() {
    return total.isZero() && balance.isZero();
  }

  String label() {
    return number.isEmpty() ? id : number;
  }
}
