package com.oodaloo.domain.cash;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// An open invoice and the day its money is expected.
public record Expected(Invoice invoice, LocalDate day) {
  public Money amount() {
    return invoice.balance();
  }

  public String clientId() {
    return invoice.clientId();
  }
}
