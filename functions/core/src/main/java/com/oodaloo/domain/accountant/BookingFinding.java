package com.oodaloo.domain.accountant;

import com.oodaloo.domain.money.Money;
import java.util.List;

/// Something that the accountant's books say otherwise than the office or the bank. `amount` is
/// what is wrong of it, `entries` are the program's ids or the office's, `repair` is what to do in
/// the bookkeeper's words.
public record BookingFinding(
    Kind kind, Money amount, List<String> entries, String says, String repair) {
  public BookingFinding {
    entries = List.copyOf(entries);
  }

  /// In the order in which they distort the books.
  public enum Kind {
    INCOME_TWICE("income-twice"),
    MAYBE_TWICE("maybe-twice"),
    PAID_BUT_OPEN("paid-but-open"),
    FEE_MISSING("fee-missing"),
    DEPOSIT_DIFFERS("deposit-differs"),
    PAYOUT_NOT_BOOKED("payout-not-booked"),
    NEVER_CLEARED("never-cleared"),
    WAITING_BALANCE("waiting-balance"),
    INVOICE_MISSING("invoice-missing"),
    INVOICE_EDITED("invoice-edited"),
    INVOICE_VOIDED("invoice-voided"),
    TAX_DIFFERS("tax-differs"),
    NUMBER_TWICE("number-twice"),
    CUSTOMER_TWICE("customer-twice");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word of the file format.
    public String word() {
      return word;
    }
  }
}
