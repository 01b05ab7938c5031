package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// An invoice as the source keeps it. `balance` is what the source says is still open.
///
/// `clientId` and `jobId` are empty where the source names none; `issued` is `Days.EVER`, `due` and
/// `received` are `Days.NEVER` where it gives no day.
public record Invoice(
    String id,
    String number,
    String clientId,
    String jobId,
    Money total,
    Money balance,
    LocalDate issued,
    LocalDate due,
    LocalDate received,
    InvoiceStatus status,
    String description) {

  /// Whether money is still expected: open by status and with a balance left.
  public boolean isOpen() {
    return status.isOpen() && balance.isPositive();
  }

  public boolean isPaid() {
    return status == InvoiceStatus.Known.PAID;
  }

  public boolean isInDispute() {
    return status == InvoiceStatus.Known.IN_DISPUTE;
  }

  /// Whole days past due on that day, 0 when not due yet or never due.
  public long daysLate(LocalDate today) {
    return Math.max(0, Days.between(due, today));
  }

  /// How people call it: the number, or the id where there is none.
  public String label() {
    return number.isEmpty() ? id : number;
  }
}
