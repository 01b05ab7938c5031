package com.oodaloo.adapters.statement;

import com.oodaloo.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as banks write them: `1,234.56`, `$12`, `-3.10`, `(3.10)`.
final class Amount {
  private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,4})?");
  private static final Pattern DECORATION = Pattern.compile("[\\s$,]");

  private Amount() {}

  /// The amount; empty when it is none, or not exact to the currency's minor unit.
  static Optional<Money> read(String text, Currency currency) {
    boolean inBrackets = text.startsWith("(") && text.endsWith(")");
    String bare = inBrackets ? text.substring(1, text.length() - 1) : text;
    String plain = DECORATION.matcher(bare).replaceAll("");
    if (!FORM.matcher(plain).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
    if (number.scale() > currency.getDefaultFractionDigits()) {
      return Optional.empty();
    }
    Money money = Money.exact(number, currency);
    return Optional.of(inBrackets ? money.negated() : money);
  }
}
