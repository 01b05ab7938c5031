package com.oodaloo.domain.accountant;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// A payment, or a sale that was paid at once. `accountId` is where the money was put, `depositId`
/// the deposit that took it to the bank, empty for none.
///
/// A payment of zero applies a credit or was voided: it is no money.
public record BookedReceipt(
    String id, String customer, LocalDate date, Money amount, String accountId, String depositId) {
  String words() {
    return "%s's %s of %s".formatted(customer.isEmpty() ? "somebody" : customer, amount, date);
  }
}
