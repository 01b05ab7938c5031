package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.Truth.BankLineTruth;
import com.oodaloo.sandbox.company.Truth.NotIncome;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.company.events.BankLine.Detail;
import com.oodaloo.sandbox.company.events.MoneyKind;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The script being written: events and the truth about every bank line, line by line.
final class DemoScript {
  static final String BUSINESS = "acc_business_001";
  static final String SAVINGS = "acc_savings_001";
  static final String PERSONAL = "acc_personal_001";

  private final DemoCalendar calendar;
  private final DemoDice dice;
  private final List<WorldEvent> events = new ArrayList<>();
  private final List<BankLineTruth> truths = new ArrayList<>();
  private int lines;

  DemoScript(DemoCalendar calendar, DemoDice dice) {
    this.calendar = calendar;
    this.dice = dice;
  }

  DemoCalendar calendar() {
    return calendar;
  }

  DemoDice dice() {
    return dice;
  }

  /// Adds what the office does on a day, at some moment of its hours; nothing is added after the
  /// last week.
  void office(LocalDate day, Function<Instant, WorldEvent> event) {
    at(calendar.at(day, dice.between(8, 16), dice.between(0, 59), dice.between(0, 59)), event);
  }

  void at(Instant moment, Function<Instant, WorldEvent> event) {
    if (moment.isBefore(calendar.posted(calendar.day(calendar.lastDay() + 1)))) {
      events.add(event.apply(moment));
    }
  }

  String nextLineId() {
    lines++;
    return String.format(Locale.ROOT, "txn_%04d", lines);
  }

  /// Posts a line and says what it really is. What falls outside the played weeks never happens.
  void post(BankLine line, BankLineTruth truth) {
    if (calendar.isPlayed(line.day())) {
      at(calendar.posted(line.day()), moment -> new WorldEvent.MoneyPosted(moment, line, ""));
      truths.add(truth);
    }
  }

  /// Posts a line that is no income; two in five card purchases in a shop show as a hold on the day
  /// before.
  void postOther(
      String account, LocalDate day, long cents, String text, Detail detail, MoneyKind kind) {
    var line = new BankLine(nextLineId(), account, DemoCalendar.bankDay(day), cents, text, detail);
    var held = line.day().minusDays(1);
    if (detail.channel() != Channel.IN_STORE
        || !calendar.isPlayed(held)
        || dice.between(1, 5) > 2) {
      post(line, new NotIncome(line.id(), kind));
    } else if (calendar.isPlayed(line.day())) {
      var hold = line.asHold(held);
      at(calendar.held(held), moment -> new WorldEvent.MoneyHeld(moment, hold));
      at(
          calendar.posted(line.day()),
          moment -> new WorldEvent.MoneyPosted(moment, line, hold.id()));
      truths.add(new NotIncome(line.id(), kind));
    }
  }

  List<WorldEvent> events() {
    return List.copyOf(events);
  }

  List<BankLineTruth> truths() {
    return List.copyOf(truths);
  }
}
