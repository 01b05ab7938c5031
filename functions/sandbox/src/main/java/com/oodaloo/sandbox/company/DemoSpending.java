package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.company.events.BankLine.Detail;
import com.oodaloo.sandbox.company.events.MoneyKind;
import com.oodaloo.sandbox.company.events.WorldEvent.ExpenseEntered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where the money goes: wages every second Friday, materials, subcontractors, the month's bills,
/// the owner.
final class DemoSpending {
  private static final List<String> SHOPS =
      List.of("KING SOOPERS 0082", "NETFLIX.COM", "REI DENVER", "PETCO 1433", "SNOOZE EATERY");

  private static final Cost FUEL =
      new Cost("SHELL OIL 57444", Channel.IN_STORE, "TRANSPORTATION_GAS", MoneyKind.FUEL, 95, 260);
  private static final Cost SUBCONTRACTOR =
      new Cost(
          "BILL.COM ",
          Channel.ONLINE,
          "GENERAL_SERVICES_OTHER_GENERAL_SERVICES",
          MoneyKind.SUBCONTRACTOR,
          3900,
          9200);
  private static final Cost LUNCH =
      new Cost(
          "CHIPOTLE 2210",
          Channel.IN_STORE,
          "FOOD_AND_DRINK_RESTAURANT",
          MoneyKind.OVERHEAD,
          28,
          140);
  private static final Cost RENTAL =
      new Cost(
          "SUNBELT RENTALS 311",
          Channel.IN_STORE,
          "GENERAL_SERVICES_OTHER_GENERAL_SERVICES",
          MoneyKind.OVERHEAD,
          310,
          1450);

  // Twelve people, two weeks: what they get, then what the tax office gets.
  private static final Cost WAGES =
      new Cost(
          "GUSTO PAYROLL NET",
          Channel.OTHER,
          "GENERAL_SERVICES_ACCOUNTING_AND_FINANCIAL_PLANNING",
          MoneyKind.PAYROLL,
          27100,
          28400);
  private static final Cost WAGE_TAXES =
      new Cost(
          "GUSTO TAX 6138880",
          Channel.OTHER,
          "GOVERNMENT_AND_NON_PROFIT_TAX_PAYMENT",
          MoneyKind.PAYROLL,
          9300,
          9900);
  private static final Cost ESTIMATED_TAX =
      new Cost(
          "IRS USATAXPYMT EST TAX",
          Channel.OTHER,
          "GOVERNMENT_AND_NON_PROFIT_TAX_PAYMENT",
          MoneyKind.TAX,
          11300,
          11500);
  private static final Cost MATERIALS =
      new Cost("", Channel.IN_STORE, "HOME_IMPROVEMENT_HARDWARE", MoneyKind.MATERIALS, 260, 5200);

  private static final SortedMap<Integer, Cost> MONTHLY =
      new TreeMap<>(
          Map.of(
              0,
                  new Cost(
                      "ACH DEBIT PLATTE RIVER PROPERTIES RENT",
                      Channel.OTHER,
                      "RENT_AND_UTILITIES_RENT",
                      MoneyKind.RENT,
                      4850,
                      4850),
              4,
                  new Cost(
                      "PINNACOL ASSURANCE",
                      Channel.ONLINE,
                      "GENERAL_SERVICES_INSURANCE",
                      MoneyKind.INSURANCE,
                      2390,
                      2480),
              9,
                  new Cost(
                      "VERIZON WIRELESS",
                      Channel.ONLINE,
                      "RENT_AND_UTILITIES_TELEPHONE",
                      MoneyKind.OVERHEAD,
                      410,
                      460),
              11,
                  new Cost(
                      "XCEL ENERGY",
                      Channel.ONLINE,
                      "RENT_AND_UTILITIES_GAS_AND_ELECTRICITY",
                      MoneyKind.OVERHEAD,
                      280,
                      640),
              14,
                  new Cost(
                      "FIRSTBANK LOAN PMT 0091",
                      Channel.OTHER,
                      "LOAN_PAYMENTS_OTHER_PAYMENT",
                      MoneyKind.LOAN,
                      1864,
                      1864),
              18,
                  new Cost(
                      "FORD CREDIT TRUCK LEASE",
                      Channel.OTHER,
                      "LOAN_PAYMENTS_CAR_PAYMENT",
                      MoneyKind.OVERHEAD,
                      1249,
                      1249)));

  private final DemoScript script;
  private final DemoCalendar calendar;
  private final DemoDice dice;

  DemoSpending(DemoScript script) {
    this.script = script;
    calendar = script.calendar();
    dice = script.dice();
  }

  void write() {
    for (var week = 0; week < calendar.weeks(); week++) {
      week(week, calendar.day(week * 7));
    }
    for (var month = calendar.firstDay().plusMonths(1).withDayOfMonth(1);
        calendar.isPlayed(month);
        month = month.plusMonths(1)) {
      month(month);
    }
    spend(calendar.day(16), ESTIMATED_TAX, ESTIMATED_TAX.text());
  }

  private void week(int week, LocalDate monday) {
    for (var i = 0; i < 5; i++) {
      materials(monday.plusDays(i), week * 5 + i);
    }
    for (var i = 0; i < 2; i++) {
      spend(monday.plusDays(1 + 2L * i), FUEL, FUEL.text());
      subcontractor(monday.plusDays(2 + i));
    }
    spend(monday.plusDays(3), LUNCH, LUNCH.text());
    personal(monday.plusDays(4));
    if (week % 2 == 1) {
      spend(monday.plusDays(4), WAGES, WAGES.text());
      spend(monday.plusDays(4), WAGE_TAXES, WAGE_TAXES.text());
      spend(monday, RENTAL, RENTAL.text());
    } else {
      ownerDraw(monday.plusDays(1));
    }
  }

  private void subcontractor(LocalDate day) {
    spend(day, SUBCONTRACTOR, SUBCONTRACTOR.text() + dice.oneOf(DemoCast.SUBCONTRACTORS));
  }

  private void materials(LocalDate day, int index) {
    var supplier = dice.oneOf(DemoCast.SUPPLIERS);
    var cents = dice.spend(MATERIALS.lowDollars(), MATERIALS.highDollars());
    spend(day, cents, MATERIALS, supplier);
    if (index % 6 == 2) {
      script.office(day, at -> new ExpenseEntered(at, "A001", supplier, cents));
    }
    if (index % 27 == 20) {
      script.postOther(
          DemoScript.BUSINESS,
          day.plusDays(6),
          dice.spend(60, 240),
          "RETURN " + supplier,
          new Detail(supplier, Channel.IN_STORE, "", MATERIALS.category()),
          MoneyKind.REFUND);
    }
  }

  private void personal(LocalDate friday) {
    var shop = dice.oneOf(SHOPS);
    script.postOther(
        DemoScript.PERSONAL,
        friday,
        -dice.spend(14, 260),
        shop,
        new Detail(shop, Channel.IN_STORE, "", "GENERAL_MERCHANDISE_SUPERSTORES"),
        MoneyKind.PERSONAL);
  }

  private void ownerDraw(LocalDate tuesday) {
    var cents = dice.spend(2_900, 3_300);
    transfer(
        DemoScript.BUSINESS, DemoScript.PERSONAL, tuesday, cents, "OWNER DRAW", MoneyKind.OWNER);
  }

  private void month(LocalDate first) {
    MONTHLY.forEach((day, cost) -> spend(first.plusDays(day), cost, cost.text()));
    transfer(
        DemoScript.BUSINESS,
        DemoScript.SAVINGS,
        first.plusDays(7),
        dice.spend(1_900, 2_600),
        "TRANSFER TO SAVINGS 7730",
        MoneyKind.TRANSFER);
    script.postOther(
        DemoScript.SAVINGS,
        first.plusDays(27),
        dice.spend(41, 58),
        "INTEREST PAYMENT",
        new Detail("", Channel.OTHER, "", "INCOME_INTEREST_EARNED"),
        MoneyKind.INTEREST);
  }

  private void transfer(
      String from, String to, LocalDate day, long cents, String text, MoneyKind kind) {
    script.postOther(
        from,
        day,
        -cents,
        text,
        new Detail("", Channel.OTHER, "", "TRANSFER_OUT_ACCOUNT_TRANSFER"),
        kind);
    script.postOther(
        to,
        day,
        cents,
        text,
        new Detail("", Channel.OTHER, "", "TRANSFER_IN_ACCOUNT_TRANSFER"),
        kind);
  }

  private void spend(LocalDate day, Cost cost, String text) {
    spend(day, dice.spend(cost.lowDollars(), cost.highDollars()), cost, text);
  }

  private void spend(LocalDate day, long cents, Cost cost, String text) {
    var detail = new Detail(text, cost.channel(), "", cost.category());
    script.postOther(DemoScript.BUSINESS, day, -cents, text, detail, cost.kind());
  }
}
