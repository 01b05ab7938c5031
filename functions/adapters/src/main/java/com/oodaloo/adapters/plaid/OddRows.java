package com.oodaloo.adapters.plaid;

/// Told of every row that could not be taken as it is, so that none goes in silence.
///
/// A port of this package: one odd row never costs its page, but somebody has to hear of it.
public interface OddRows {
  /// @param id the vendor's id of the transaction or account, `""` when it has none
  void found(String id, Oddity oddity);

  enum Oddity {
    /// Kept, its amount rounded half-even to the currency's minor unit.
    AMOUNT_ROUNDED,
    /// Left out: the amount is no number, or beyond all reason.
    AMOUNT_UNREADABLE,
    /// Left out: not in an ISO currency.
    CURRENCY_UNKNOWN,
    /// Left out: no id, account, day, or word on whether it is pending.
    INCOMPLETE
  }
}
