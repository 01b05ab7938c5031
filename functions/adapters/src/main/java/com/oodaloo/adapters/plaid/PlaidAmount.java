package com.oodaloo.adapters.plaid;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// A decimal of Plaid's with its currency, before it becomes cents.
///
/// Plaid states no scale and does send fractions of a cent (`10.021521`).
record PlaidAmount(BigDecimal major, Currency currency) {
  /// Bounds the work that a number like `1e999999999` could ask for.
  private static final int SCALE_MAX = 30;

  private static final int WHOLE_DIGITS_MAX = 15;

  /// The number, unless it is no JSON number or beyond 999 trillion.
  static Optional<BigDecimal> number(JsonNode node) {
    if (!node.isNumber()) {
      return Optional.empty();
    }
    BigDecimal number = node.decimalValue();
    boolean sane =
        Math.abs((long) number.scale()) <= SCALE_MAX
            && (long) number.precision() - number.scale() <= WHOLE_DIGITS_MAX;
    return sane ? Optional.of(number) : Optional.empty();
  }

  /// The ISO currency of that code; empty for none, an unofficial one, or one without minor units.
  static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code))
          .filter(found -> found.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean isExact() {
    return major.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
  }

  /// The number as it was told; its digits are bounded already.
  String text() {
    return major.toPlainString();
  }

  Money money() {
    return Money.rounded(major, currency, RoundingMode.HALF_EVEN);
  }
}
