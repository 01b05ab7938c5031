package com.oodaloo.handlers.pages.digest;

import com.oodaloo.domain.money.Money;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How the mail writes amounts and days: whole dollars from $100 up, rounded half away from zero,
/// and "Mar 17". Cents stay where the owner compares with a statement, which is not here.
final class MailWords {
  private static final Pattern AMOUNT = Pattern.compile("(-?)\\$([0-9,]+)\\.([0-9]{2})(?![0-9])");
  private static final Pattern DAY = Pattern.compile("\\b([0-9]{4})-([0-9]{2})-([0-9]{2})\\b");
  private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);

  private MailWords() {}

  static String of(Money amount) {
    return of(amount.toString());
  }

  /// A sentence of the domain's, for a reader of the year `now`.
  static String of(String sentence, LocalDate now) {
    return DAY.matcher(of(CustomerText.delinked(sentence))).replaceAll(day -> day(day, now));
  }

  private static String of(String words) {
    return AMOUNT.matcher(words).replaceAll(MailWords::whole);
  }

  private static String whole(MatchResult amount) {
    BigDecimal dollars = new BigDecimal(amount.group(2).replace(",", "") + "." + amount.group(3));
    String sign = amount.group(1).isEmpty() ? "" : "\u2212";
    return sign
        + "\\$"
        + (dollars.compareTo(WHOLE_FROM) < 0
            ? amount.group(2) + "." + amount.group(3)
            : "%,d".formatted(dollars.setScale(0, RoundingMode.HALF_UP).longValueExact()));
  }

  private static String day(MatchResult iso, LocalDate now) {
    try {
      LocalDate day = LocalDate.parse(iso.group());
      return day.getYear() == now.getYear() ? DisplayFormat.shortDay(day) : DisplayFormat.day(day);
    } catch (DateTimeException _) {
      return iso.group();
    }
  }
}
