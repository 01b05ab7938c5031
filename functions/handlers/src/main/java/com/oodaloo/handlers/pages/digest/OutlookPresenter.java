package com.oodaloo.handlers.pages.digest;

import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.cash.Forecast.Lever;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.cash.Forecast.WeekAhead;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.handlers.pages.digest.DigestView.Bar;
import com.oodaloo.handlers.pages.digest.DigestView.Tile;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The weeks behind as bars, the weeks ahead as sentences.
final class OutlookPresenter {
  private static final int BILLS = 4;

  private OutlookPresenter() {}

  /// One bar a week, as long as its profit is against the largest of them.
  static List<Bar> bars(List<WorkProfit> weeks) {
    long largest =
        weeks.stream().mapToLong(week -> week.profit().magnitude().cents()).max().orElse(0);
    return weeks.stream().map(week -> bar(week, Math.max(1, largest))).toList();
  }

  private static Bar bar(WorkProfit week, long largest) {
    Money profit = week.profit();
    int percent = Math.toIntExact(profit.magnitude().cents() * 100 / largest);
    return new Bar(
        DisplayFormat.shortDay(week.from()),
        percent,
        profit.isNegative() ? Tone.ALERT : Tone.CALM,
        profit.toString());
  }

  static Tile payroll(Digest digest) {
    return switch (digest.outlook().forecast().payroll()) {
      case PayrollCover.NoneSeen _ ->
          new Tile("Payroll", "none seen", "no payroll was found in the bank's lines");
      case PayrollCover.Unknown unknown -> new Tile("Payroll", "not known yet", unknown.why());
      case PayrollCover.Until until ->
          new Tile(
              "Payroll covered until",
              DisplayFormat.shortDay(until.last()),
              "%s of about %s".formatted(DisplayFormat.count(until.runs(), "run"), until.each()));
      case PayrollCover.ShortOn shortage ->
          new Tile(
              "Payroll on " + DisplayFormat.shortDay(shortage.day()),
              "short by " + shortage.missing(),
              "about %s falls due; deposits for work to do are not counted"
                  .formatted(shortage.each()));
    };
  }

  /// What the next thirteen weeks bring; nothing where nobody knows the cash.
  static List<String> ahead(Digest digest) {
    Forecast forecast = digest.outlook().forecast();
    if (!forecast.isKnown()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(lowest(forecast));
    forecast
        .firstAtRisk()
        .map(week ->
            "One time in ten it is below zero from the week of %s on."
                .formatted(DisplayFormat.shortDay(week.week().monday())))
        .ifPresent(sentences::add);
    sentences.add(
        "If you book nothing new, it is %s at their end."
            .formatted(forecast.withoutNewWork().getLast()));
    sentences.add(counted(forecast));
    held(forecast.heldBack(), "clients' money for work still to do", sentences);
    held(forecast.taxHeld(), "sales tax that is the state's", sentences);
    forecast.lever().map(lever -> lever(lever, digest)).ifPresent(sentences::add);
    digest
        .figures()
        .cash()
        .known()
        .ifPresent(cash -> {
          if (digest.outlook().foretold() instanceof PriorForecast.Cash(Money foretold)) {
            sentences.add(check(foretold, cash));
          }
        });
    return sentences;
  }

  private static void held(Money amount, String what, List<String> sentences) {
    if (amount.isPositive()) {
      sentences.add("%s of the cash is %s and is held back.".formatted(amount, what));
    }
  }

  private static String counted(Forecast forecast) {
    String bills =
        forecast.bills().stream()
            .limit(BILLS)
            .map(bill -> CustomerText.delinked(bill.bill().payee()))
            .collect(Collectors.joining(", "));
    return "Counted: %s on the days clients usually pay, your own recent income and spending%s."
        .formatted(
            DisplayFormat.count(forecast.invoices().size(), "open invoice"),
            bills.isEmpty() ? "" : ", and bills that come back: " + bills);
  }

  private static String lowest(Forecast forecast) {
    WeekAhead lowest = forecast.lowest();
    return "The least cash of the next thirteen weeks is about %s, in the week of %s; at their end it is %s."
        .formatted(
            lowest.cash().p50(),
            DisplayFormat.shortDay(lowest.week().monday()),
            forecast.weeks().getLast().cash().p50());
  }

  private static String lever(Lever lever, Digest digest) {
    String who =
        digest.receivables().open().stream()
            .filter(owed -> owed.invoice().clientId().equals(lever.clientId()))
            .map(owed -> CustomerText.delinked(owed.clientName()))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("one client");
    return lever.without() < lever.with()
        ? "What would move this most: without the %s of %s, cash runs short in week %d instead of %s."
            .formatted(lever.amount(), who, lever.without(), week(lever.with()))
        : "What would move this most: the %s that %s owes.".formatted(lever.amount(), who);
  }

  private static String week(int number) {
    return number > Forecast.WEEKS ? "not at all" : "week " + number;
  }

  private static String check(Money foretold, Money cash) {
    Money off = cash.minus(foretold);
    String how = off.isNegative() ? " less." : " more.";
    return "Last Monday's forecast for today was %s; it is %s, %s"
        .formatted(foretold, cash, off.isZero() ? "to the cent." : off.magnitude() + how);
  }
}
