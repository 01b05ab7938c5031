package com.oodaloo.domain.profit;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.LineWords;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sales tax that clients have paid and the state has not got yet: in the bank, and not the firm's.
///
/// It is held in trust from the day it is collected, a liability until it is remitted
/// (accountingcoach.com on sales taxes collected; legalclarity.org, "Why is sales tax collected
/// considered a liability"). What is paid to a revenue agency lowers it, never below nothing: a
/// firm may remit what it collected before these books begin.
public final class TaxHeld {
  private final Books books;
  private final Map<String, LocalDate> paidOn = new HashMap<>();

  private TaxHeld(Books books) {
    this.books = books;
    for (Payment payment : books.payments()) {
      for (InvoiceShare share : payment.shares()) {
        paidOn.merge(share.invoiceId(), payment.date(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
  }

  /// @param books where what the bank has proven paid is no longer open
  public static Money of(Books books) {
    return new TaxHeld(books).held();
  }

  private Money held() {
    Money zero = Money.zero(books.firm().currency());
    Map<LocalDate, Money> moves = new TreeMap<>();
    for (Invoice invoice : books.invoices()) {
      if (invoice.wasSent() && invoice.total().currency().equals(zero.currency())) {
        moves.merge(lastPaid(invoice), invoice.taxIn(received(invoice)), Money::plus);
      }
    }
    for (BankTransaction line : BusinessLines.of(books, List.of()).lines()) {
      if (line.amount().isNegative() && LineWords.of(line).isSalesTax()) {
        moves.merge(line.date(), line.amount(), Money::plus);
      }
    }
    Money held = zero;
    for (Money move : moves.values()) {
      held = held.plus(move).max(zero);
    }
    return held;
  }

  /// What is neither open nor written off.
  private static Money received(Invoice invoice) {
    Money zero = Money.zero(invoice.total().currency());
    Money settled = invoice.total().minus(invoice.balance());
    return settled.minus(invoice.terms().writtenOff()).max(zero);
  }

  private LocalDate lastPaid(Invoice invoice) {
    LocalDate unrecorded = Days.isKnown(invoice.received()) ? invoice.received() : invoice.issued();
    return paidOn.getOrDefault(invoice.id(), unrecorded);
  }
}
