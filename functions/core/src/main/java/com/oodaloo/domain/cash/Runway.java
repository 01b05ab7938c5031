package com.oodaloo.domain.cash;

import com.oodaloo.domain.money.Money;

/// How long the cash lasts when the weeks to come are like the weeks gone by.
public sealed interface Runway {
  /// The answer in a few words: "14.3 weeks".
  String words();

  /// How it was worked out, in one sentence.
  String method();

  /// Cash divided by the median weekly net burn, in tenths of a week, rounded down: a runway is
  /// never promised longer than it is.
  record Weeks(Money cash, int accounts, Money weeklyBurn, int weeksSeen, int tenths)
      implements Runway {
    @Override
    public String words() {
      return tenths / 10 + "." + tenths % 10 + " weeks";
    }

    @Override
    public String method() {
      return "%s in %s ÷ %s net burn a week, the median of %s; %s."
          .formatted(
              cash,
              Counted.of(accounts, "business account"),
              weeklyBurn,
              Counted.lastWeeks(weeksSeen),
              Counted.APART);
    }
  }

  /// More came in than went out: the cash grows by `weeklyGain` a week.
  record NotBurning(Money cash, Money weeklyGain, int weeksSeen) implements Runway {
    @Override
    public String words() {
      return "not burning cash";
    }

    @Override
    public String method() {
      return "Cash grew by %s a week, the median of %s; %s."
          .formatted(weeklyGain, Counted.lastWeeks(weeksSeen), Counted.APART);
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
