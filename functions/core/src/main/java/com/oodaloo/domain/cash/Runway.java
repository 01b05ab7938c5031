package com.oodaloo.domain.cash;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// How long the cash lasts when the weeks to come are like the weeks gone by.
public sealed interface Runway {
  /// More than this many weeks are "over a year": nobody's last quarter tells that much.
  int YEAR_WEEKS = 52;

  /// The answer in a few words: "14.3 weeks".
  String words();

  /// How it was worked out, in sentences.
  String method();

  /// In tenths of a week, rounded down: a runway is never promised longer than it is.
  record Weeks(int tenths, LocalDate until, Money netPerWeek, String method) implements Runway {
    @Override
    public String words() {
      return tenths / 10 + "." + tenths % 10 + " weeks";
    }
  }

  /// The cash shrinks, and lasts longer than a year.
  record BeyondAYear(Money netPerWeek, String method) implements Runway {
    @Override
    public String words() {
      return "more than a year";
    }
  }

  /// More comes in than goes out.
  record Growing(Money netPerWeek, String method) implements Runway {
    @Override
    public String words() {
      return "growing";
    }
  }

  /// There is nothing to work it out from; `why` says what is missing.
  record Unknown(String why) implements Runway {
    @Override
    public String words() {
      return "not known yet";
    }

    @Override
    public String method() {
      return why;
    }
  }
}
