package com.oodaloo.adapters.statement;

import com.oodaloo.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount as banks write it: `1,234.56`, `$12`, `-3.10`, `(3.10)`, `<3.10>`, `3.10-`, `3.10 CR`,
/// `.50`.
///
/// `number` is as written with its sign; `mark` says whether the direction is written as a word.
record Amount(BigDecimal number, Mark mark) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<open>\\()?(?<sign>[+-])?(?<digits>[0-9.,' ]{1,30}?)(?<after>[+-])?(?<close>\\))?"
              + "(?<mark>CR|DR|DB|C|D)?");
  private static final Pattern CURRENCY = Pattern.compile("US\\$|CA\\$|\\$|\\bUSD\\b|\\bCAD\\b");
  private static final Pattern MINUS = Pattern.compile("[\\u2212\\u2013\\u2010]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
  private static final Pattern INNER_SPACE = Pattern.compile("(?<=[-+(]) | (?=[-+)CD])");
  private static final Pattern COMMA_FORM =
      Pattern.compile("[^,]*,\\d{1,2}\\s*[)-]?\\s*([A-Z]{2,3})?");
  private static final Pattern POINTED = Pattern.compile("^<([^<>]+)>$");
  private static final Pattern MARK_FIRST = Pattern.compile("^(CR|DR|DB)\\s*([+-]?[0-9.].*)$");

  enum Mark {
    NONE,
    CREDIT,
    DEBIT
  }

  /// Which sign parts dollars and cents.
  enum Decimal {
    POINT("(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})?(\\.\\d{0,10})?", "[,]"),
    COMMA("(\\d{1,15}|\\d{1,3}([. ']\\d{3}){1,4})?(,\\d{0,10})?", "[. ']");

    private final Pattern form;
    private final Pattern grouping;

    Decimal(String form, String grouping) {
      this.form = Pattern.compile(form);
      this.grouping = Pattern.compile(grouping);
    }

    private Optional<BigDecimal> number(String digits) {
      String text = digits.strip();
      if (!form.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
        return Optional.empty();
      }
      return Optional.of(
          new BigDecimal(
              grouping.matcher(text).replaceAll("").replace(',', '.')
                  + "0".repeat(text.endsWith(".") || text.endsWith(",") ? 1 : 0)));
    }
  }

  /// Whether the text can only be a number with a decimal comma: `3125,00`, `1.234,5`.
  static boolean hasDecimalComma(String text) {
    return COMMA_FORM.matcher(text).matches();
  }

  static Optional<Amount> read(String text, Decimal decimal) {
    return isPlain(text, decimal)
        ? Optional.of(new Amount(new BigDecimal(text), Mark.NONE))
        : readDecorated(text, decimal);
  }

  /// Nearly all amounts are digits with a point; a file has a hundred thousand.
  private static boolean isPlain(String text, Decimal decimal) {
    int digits = 0;
    int point = -1;
    for (int at = text.startsWith("-") ? 1 : 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '.' && point < 0) {
        point = at;
      } else if (letter >= '0' && letter <= '9') {
        digits++;
      } else {
        return false;
      }
    }
    boolean isShort = digits > 0 && digits <= 15 && point != text.length() - 1;
    return isShort && (decimal == Decimal.POINT || point < 0);
  }

  private static Optional<Amount> readDecorated(String text, Decimal decimal) {
    String signs = MINUS.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll("-");
    String bare = SPACES.matcher(CURRENCY.matcher(signs).replaceAll("")).replaceAll(" ").strip();
    String plain = POINTED.matcher(bare).replaceFirst("($1)");
    Matcher marked = MARK_FIRST.matcher(plain);
    String ordered = marked.matches() ? marked.group(2) + marked.group(1) : plain;
    Matcher parts = FORM.matcher(INNER_SPACE.matcher(ordered).replaceAll(""));
    if (!parts.matches() || (parts.group("open") == null) != (parts.group("close") == null)) {
      return Optional.empty();
    }
    return decimal.number(parts.group("digits")).flatMap(number -> signed(number, parts));
  }

  private static Optional<Amount> signed(BigDecimal number, Matcher parts) {
    Mark mark = mark(parts.group("mark"));
    int signs = 0;
    boolean negative = false;
    for (String group : new String[] {"open", "sign", "after"}) {
      if (parts.group(group) != null) {
        signs++;
        negative |= !"+".equals(parts.group(group));
      }
    }
    // "(-3.10)" is written by some; "-3.10-" and "-3.10 CR" say two things at once.
    boolean brackets = parts.group("open") != null && parts.group("after") == null;
    return signs > (brackets ? 2 : 1) || (negative && mark == Mark.CREDIT)
        ? Optional.empty()
        : Optional.of(new Amount(negative ? number.negate() : number, mark));
  }

  private static Mark mark(String text) {
    if (text == null) {
      return Mark.NONE;
    }
    return text.startsWith("C") ? Mark.CREDIT : Mark.DEBIT;
  }

  boolean isNegative() {
    return number.signum() < 0;
  }

  boolean isZero() {
    return number.signum() == 0;
  }

  /// The money as written, exact to the cent; empty where a fraction of a cent would be lost.
  Optional<Money> money(Currency currency) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() > currency.getDefaultFractionDigits()
            || bare.precision() - bare.scale() > 15
        ? Optional.empty()
        : Optional.of(Money.exact(bare, currency));
  }
}
