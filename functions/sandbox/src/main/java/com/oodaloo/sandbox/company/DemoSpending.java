package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.BankLine.Channel;
import com.oodaloo.sandbox.company.BankLine.Detail;
import com.oodaloo.sandbox.company.WorldEvent.ExpenseEntered;
import java.time.LocalDate;
import java.util.List;

/// Where the money goes: wages every second Friday, materials, subcontractors, the month's bills, the owner.
final class DemoSpending {
  private static final List<String> SHOPS =
      List.of("KING SOOPERS 0082", "NETFLIX.COM", "REI DENVER", "PETCO 1433", "SNOOZE EATERY");

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
    january();
  }

  private void week(int week, LocalDate monday) {
    for (var i = 0; i < 5; i++) {
      materials(monday.plusDays(i), week * 5 + i);
    }
    for (var i = 0; i < 2; i++) {
      spend(monday.plusDays(1 + 2L * i), dice.spend(95, 260), "SHELL OIL 57444", Channel.IN_STORE, "TRANSPORTATION_GAS", MoneyKind.FUEL);
      spend(monday.plusDays(2 + i), dice.spend(2_600, 6_900), "BILL.COM " + dice.oneOf(DemoCast.SUBCONTRACTORS), Channel.ONLINE, "GENERAL_SERVICES_OTHER_GENERAL_SERVICES", MoneyKind.SUBCONTRACTOR);
    }
    spend(monday.plusDays(3), dice.spend(28, 140), "CHIPOTLE 2210", Channel.IN_STORE, "FOOD_AND_DRINK_RESTAURANT", MoneyKind.OVERHEAD);
    personal(monday.plusDays(4));
    if (week % 2 == 1) {
      payroll(monday.plusDays(4));
      spend(monday, dice.spend(310, 1_450), "SUNBELT RENTALS 311", Channel.IN_STORE, "GENERAL_SERVICES_OTHER_GENERAL_SERVICES", MoneyKind.OVERHEAD);
    } else {
      ownerDraw(monday.plusDays(1));
    }
  }

  private void materials(LocalDate day, int index) {
    var supplier = dice.oneOf(DemoCast.SUPPLIERS);
    var cents = dice.spend(260, 3_900);
    spend(day, cents, supplier, Channel.IN_STORE, "HOME_IMPROVEMENT_HARDWARE", MoneyKind.MATERIALS);
    if (index % 6 == 2) {
      script.office(day, at -> new ExpenseEntered(at, "A001", supplier, cents));
    }
    if (index % 27 == 20) {
      script.postOther(DemoScript.BUSINESS, day.plusDays(6), dice.spend(60, 240), "RETURN " + supplier, new Detail(supplier, Channel.IN_STORE, "", "HOME_IMPROVEMENT_HARDWARE"), MoneyKind.REFUND);
    }
  }

  /// Twelve people, two weeks: what they get, then what the tax office gets.
  private void payroll(LocalDate friday) {
    spend(friday, dice.spend(27_100, 28_400), "GUSTO PAYROLL NET", Channel.OTHER, "GENERAL_SERVICES_ACCOUNTING_AND_FINANCIAL_PLANNING", MoneyKind.PAYROLL);
    spend(friday, dice.spend(9_300, 9_900), "GUSTO TAX 6138880", Channel.OTHER, "GOVERNMENT_AND_NON_PROFIT_TAX_PAYMENT", MoneyKind.PAYROLL);
  }

  private void personal(LocalDate friday) {
    var shop = dice.oneOf(SHOPS);
    script.postOther(DemoScript.PERSONAL, friday, -dice.spend(14, 260), shop, new Detail(shop, Channel.IN_STORE, "", "GENERAL_MERCHANDISE_SUPERSTORES"), MoneyKind.PERSONAL);
  }

  private void ownerDraw(LocalDate tuesday) {
    var cents = dice.spend(2_900, 3_300);
    transfer(DemoScript.BUSINESS, DemoScript.PERSONAL, tuesday, cents, "OWNER DRAW", MoneyKind.OWNER);
  }

  private void month(LocalDate first) {
    spend(first, 485_037, "ACH DEBIT PLATTE RIVER PROPERTIES RENT", Channel.OTHER, "RENT_AND_UTILITIES_RENT", MoneyKind.RENT);
    spend(first.plusDays(4), dice.spend(2_390, 2_480), "PINNACOL ASSURANCE", Channel.ONLINE, "GENERAL_SERVICES_INSURANCE", MoneyKind.INSURANCE);
    spend(first.plusDays(9), dice.spend(410, 460), "VERIZON WIRELESS", Channel.ONLINE, "RENT_AND_UTILITIES_TELEPHONE", MoneyKind.OVERHEAD);
    spend(first.plusDays(11), dice.spend(280, 640), "XCEL ENERGY", Channel.ONLINE, "RENT_AND_UTILITIES_GAS_AND_ELECTRICITY", MoneyKind.OVERHEAD);
    spend(first.plusDays(14), 186_412, "FIRSTBANK LOAN PMT 0091", Channel.OTHER, "LOAN_PAYMENTS_OTHER_PAYMENT", MoneyKind.LOAN);
    spend(first.plusDays(18), 124_963, "FORD CREDIT TRUCK LEASE", Channel.OTHER, "LOAN_PAYMENTS_CAR_PAYMENT", MoneyKind.OVERHEAD);
    transfer(DemoScript.BUSINESS, DemoScript.SAVINGS, first.plusDays(7), dice.spend(1_900, 2_600), "TRANSFER TO SAVINGS 7730", MoneyKind.TRANSFER);
    script.postOther(DemoScript.SAVINGS, first.plusDays(27), dice.spend(41, 58), "INTEREST PAYMENT", new Detail("", Channel.OTHER, "", "INCOME_INTEREST_EARNED"), MoneyKind.INTEREST);
  }

  private void january() {
    spend(calendar.day(16), 1_148_019, "IRS USATAXPYMT EST TAX", Channel.OTHER, "GOVERNMENT_AND_NON_PROFIT_TAX_PAYMENT", MoneyKind.TAX);
  }

  private void transfer(String from, String to, LocalDate day, long cents, String text, MoneyKind kind) {
    script.postOther(from, day, -cents, text, new Detail("", Channel.OTHER, "", "TRANSFER_OUT_ACCOUNT_TRANSFER"), kind);
    script.postOther(to, day, cents, text, new Detail("", Channel.OTHER, "", "TRANSFER_IN_ACCOUNT_TRANSFER"), kind);
  }

  private void spend(LocalDate day, long cents, String text, Channel channel, String category, MoneyKind kind) {
    script.postOther(DemoScript.BUSINESS, day, -cents, text, new Detail(text, channel, "", category), kind);
  }
}
