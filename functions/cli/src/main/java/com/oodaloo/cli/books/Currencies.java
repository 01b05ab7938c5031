package com.oodaloo.cli.books;

import java.util.Currency;
import java.util.Optional;

/// The currency of each record: its own where it names one, the firm's otherwise.
record Currencies(Currency firms) {
  /// The record's currency; a code that is none is a fault.
  Currency checked(DocumentSection record) {
    if (!record.has("currency")) {
      return firms;
    }
    Optional<Currency> currency = named(record.textOr("currency", ""));
    if (currency.isEmpty()) {
      record.fault("currency", "expected a currency code such as USD");
    }
    return currency.orElse(firms);
  }

  Currency of(DocumentSection record) {
    return named(record.textOr("currency", "")).orElse(firms);
  }

  private static Optional<Currency> named(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .findFirst();
  }
}
