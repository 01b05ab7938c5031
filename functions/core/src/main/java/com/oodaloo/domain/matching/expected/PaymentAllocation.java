package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/// The invoices one recorded payment is spread over: a check of $900.00 that is $600.00 for one and
/// $300.00 for another. Most payments are not.
///
/// `rooms` and `settlements` stand in the same order.
public record PaymentAllocation(List<InvoiceRoom> rooms, List<Settlement> settlements) {
  static final PaymentAllocation NONE = new PaymentAllocation(List.of(), List.of());

  static PaymentAllocation of(Payment payment, InvoiceRooms rooms) {
    if (!payment.isSpread()) {
      return NONE;
    }
    List<InvoiceRoom> owed = new ArrayList<>();
    List<Settlement> settlements = new ArrayList<>();
    payment.shares().stream()
        .filter(share -> share.amount().isPositive())
        .forEach(share -> {
          owed.add(rooms.of(share.invoiceId()));
          settlements.add(new Settlement(share.invoiceId(), share.amount()));
        });
    return new PaymentAllocation(List.copyOf(owed), List.copyOf(settlements));
  }

  public boolean isNone() {
    return settlements.isEmpty();
  }

  boolean hasRoom() {
    for (int i = 0; i < rooms.size(); i++) {
      if (settlements.get(i).amount().compareTo(rooms.get(i).left()) > 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether that is so of any of its invoices.
  boolean has(Predicate<InvoiceRoom> trait) {
    return !rooms.isEmpty() && rooms.stream().anyMatch(trait);
  }

  Money of(InvoiceRoom room, Currency currency) {
    int place = rooms.indexOf(room);
    return place < 0 ? Money.zero(currency) : settlements.get(place).amount();
  }

  /// Whose it is where all of them are one client's; empty otherwise.
  String clientId() {
    List<String> clients = rooms.stream().map(room -> room.about().clientId()).distinct().toList();
    return clients.size() == 1 ? clients.getFirst() : "";
  }
}
