package com.oodaloo.domain.cash;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// When an invoice is due, also where the office did not write it down.
final class PaymentTerms {
  /// The usual term of a contractor's invoice.
  private static final int USUAL_DAYS = 30;

  private PaymentTerms() {}

  /// `Days.NEVER` where not even the day of issue is known.
  static LocalDate due(Invoice invoice) {
    if (Days.isKnown(invoice.due())) {
      return invoice.due();
    }
    return Days.isKnown(invoice.issued()) ? invoice.issued().plusDays(USUAL_DAYS) : Days.NEVER;
  }
}
