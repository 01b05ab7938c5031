package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.util.Currency;

/// What an invoice says besides its total.
///
/// `tax` is contained in the total and owed to the state, `discount` was taken off before it, and
/// `writtenOff` is what of it nobody expects any more. `subject` is its title, where clients'
/// reference words stand; `disputed` says that a client disputes a payment of it.
public record InvoiceTerms(
    Money tax, Money discount, Money writtenOff, String subject, boolean disputed) {
  public static InvoiceTerms plain(Currency currency) {
    Money none = Money.zero(currency);
    return new InvoiceTerms(none, none, none, "", false);
  }
}
