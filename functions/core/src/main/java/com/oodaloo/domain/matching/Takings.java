package com.oodaloo.domain.matching;

import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a claim takes from others: its receivables, or, where an invoice has no room for all that
/// is expected of it (a payment entered twice), the invoice as a whole.
final class Takings {
  private final Workbench bench;
  private final Map<String, Boolean> crowded = new HashMap<>();

  Takings(Workbench bench) {
    this.bench = bench;
  }

  List<Object> of(Claim claim) {
    if (claim.parts().size() == 1) {
      return List.of(taking(claim.first()));
    }
    List<Object> takings = new ArrayList<>(claim.parts().size());
    for (Receivable part : claim.parts()) {
      Object taking = taking(part);
      if (!takings.contains(taking)) {
        takings.add(taking);
      }
    }
    return takings;
  }

  private Object taking(Receivable receivable) {
    return receivable.knowsInvoice()
            && crowded.computeIfAbsent(receivable.invoiceId(), this::isCrowded)
        ? receivable.invoiceId()
        : Integer.valueOf(receivable.place());
  }

  private boolean isCrowded(String invoiceId) {
    List<Receivable> expected = bench.ofDebt(invoiceId);
    if (expected.size() == 1) {
      return false;
    }
    Money left = bench.room(invoiceId);
    for (Receivable each : expected) {
      left = bench.isUsed(each) ? left : left.minus(each.settling());
    }
    return left.isNegative();
  }
}
