package com.oodaloo.domain.accountant;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A deposit: what one line of the bank is booked as.
public record BookedDeposit(
    String id, LocalDate date, String accountId, Money total, List<Line> lines) {
  public BookedDeposit {
    lines = List.copyOf(lines);
  }

  /// A payment that was waiting (`receiptId`), or an amount straight on an account (`accountId`); a
  /// fee is negative. The other of the two is empty.
  public record Line(String receiptId, String accountId, Money amount) {
    boolean isReceipt() {
      return !receiptId.isEmpty();
    }
  }

  boolean takesReceipts() {
    return lines.stream().anyMatch(Line::isReceipt);
  }
}
