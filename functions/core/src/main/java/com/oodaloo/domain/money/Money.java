package com.oodaloo.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An amount in minor units of one currency: exact, signed, money in is positive.
///
/// `Money.usd(123456)` is $1,234.56. Arithmetic throws `ArithmeticException` on overflow and
/// `IllegalArgumentException` when the currencies differ; it never rounds and never converts.
public record Money(long cents, Currency currency) implements Comparable<Money> {
  private static final Currency USD = Currency.getInstance("USD");

  public static Money usd(long cents) {
    return new Money(cents, USD);
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /// Reads an amount in major units (dollars), exactly.
  ///
  /// @throws ArithmeticException when the amount has a fraction of a minor unit or overflows
  public static Money exact(BigDecimal major, Currency currency) {
    return new Money(
        major.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
  }

  /// Reads an amount in major units, rounding a fraction of a minor unit as told.
  public static Money rounded(BigDecimal major, Currency currency, RoundingMode mode) {
    BigDecimal minor = major.movePointRight(currency.getDefaultFractionDigits());
    return new Money(minor.setScale(0, mode).longValueExact(), currency);
  }

  /// The sum; zero of that currency for an empty collection.
  public static Money total(Currency currency, Collection<Money> monies) {
    return monies.stream().reduce(zero(currency), Money::plus);
  }

  /// The sum of those in the currency; what is in another is left out, for nobody here knows rates.
  public static Money totalIn(Currency currency, Stream<Money> monies) {
    return monies
        .filter(money -> money.currency.equals(currency))
        .reduce(zero(currency), Money::plus);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, same(other).cents), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, same(other).cents), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(cents), currency);
  }

  public Money magnitude() {
    return cents < 0 ? negated() : this;
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// This in the proportion of `part` to `whole`, half a cent up.
  ///
  /// @throws IllegalArgumentException when the whole is not positive
  public Money times(Money part, Money whole) {
    if (!same(whole).isPositive()) {
      throw new IllegalArgumentException("nothing can be part of " + whole);
    }
    BigInteger twice = BigInteger.valueOf(whole.cents).shiftLeft(1);
    BigInteger product =
        BigInteger.valueOf(cents)
            .multiply(BigInteger.valueOf(same(part).cents))
            .shiftLeft(1)
            .add(BigInteger.valueOf(whole.cents));
    BigInteger[] parts = product.divideAndRemainder(twice);
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new Money(floor.longValueExact(), currency);
  }

  /// Divides in proportion to the weights; the parts sum to the whole, cents left over go to the
  /// first parts.
  ///
  /// @throws IllegalArgumentException when a weight is negative or all are zero
  public List<Money> allocate(List<Long> weights) {
    long total = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    if (total <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights must be positive, got " + weights);
    }
    List<Long> parts = new ArrayList<>();
    long left = cents;
    for (long weight : weights) {
      long part = proportion(weight, total);
      parts.add(part);
      left -= part;
    }
    long step = Long.signum(left);
    for (int i = 0; left != 0; i = (i + 1) % parts.size()) {
      if (weights.get(i) > 0) {
        parts.set(i, parts.get(i) + step);
        left -= step;
      }
    }
    return parts.stream().map(part -> new Money(part, currency)).toList();
  }

  public boolean isPositive() {
    return cents > 0;
  }

  public boolean isNegative() {
    return cents < 0;
  }

  public boolean isZero() {
    return cents == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, same(other).cents);
  }

  /// The amount without a symbol or grouping: `-1234.56`.
  public String plain() {
    return BigDecimal.valueOf(cents, currency.getDefaultFractionDigits()).toPlainString();
  }

  /// The amount as an American owner reads it: `$1,234.56`, `-$1,234.56`, `CA$1.00`.
  @Override
  public String toString() {
    String symbol = currency.equals(USD) ? "$" : currency.getSymbol(Locale.US);
    String digits = digits();
    int decimals = currency.getDefaultFractionDigits();
    int whole = digits.length() - decimals;
    StringBuilder text = new StringBuilder(24).append(cents < 0 ? "-" : "").append(symbol);
    for (int i = 0; i < whole; i++) {
      text.append(i > 0 && (whole - i) % 3 == 0 ? "," : "").append(digits.charAt(i));
    }
    return decimals == 0
        ? text.toString()
        : text.append('.').append(digits, whole, digits.length()).toString();
  }

  /// The minor units without a sign, with at least one digit before the decimals.
  private String digits() {
    String digits = Long.toString(cents);
    String unsigned = cents < 0 ? digits.substring(1) : digits;
    int missing = currency.getDefaultFractionDigits() + 1 - unsigned.length();
    return missing > 0 ? "0".repeat(missing) + unsigned : unsigned;
  }

  private long proportion(long weight, long total) {
    return BigInteger.valueOf(cents)
        .multiply(BigInteger.valueOf(weight))
        .divide(BigInteger.valueOf(total))
        .longValueExact();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "currencies differ: " + currency + " and " + other.currency);
    }
    return other;
  }
}
