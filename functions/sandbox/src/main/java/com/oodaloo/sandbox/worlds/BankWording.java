package com.oodaloo.sandbox.worlds;

import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Bill;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Lender;
import com.oodaloo.sandbox.worlds.draft.LineText;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import com.oodaloo.sandbox.worlds.draft.Remittance.Part;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How this world's bank writes its lines: one manner a world, cut to its own length.
final class BankWording {
  private static final int MANNERS = 3;
  private static final int COMPANY_LENGTH = 16;
  private static final int NOTE_LENGTH = 15;
  private static final List<String> ENTRIES =
      List.of("PAYMENT", "BILL PMT", "VENDOR PAY", "INVOICE", "ACH PMT");
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("MM/dd", Locale.ROOT);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  private final WorldConfig.Bank knobs;
  private final Lender lender;
  private final Dice dice;
  private final int manner;
  private final int length;

  BankWording(WorldConfig.Bank knobs, Lender lender, Dice dice) {
    this.knobs = knobs;
    this.lender = lender;
    this.dice = dice;
    manner = dice.between(0, MANNERS - 1);
    length = dice.between(knobs.memoFrom(), knobs.memoTo());
  }

  /// Money a client sends electronically.
  LineText sent(Remittance by) {
    return switch (by.rail()) {
      case ZELLE -> named(by, zelle(by), "online");
      case ACH -> named(by, ach(by), dice.chance(500) ? "ach" : "other");
      case WIRE -> named(by, wire(by), "other");
      case CHECK -> check(by);
      case CASH -> slip();
      case CARD, PROCESSOR_ACH -> payout();
      case LENDER -> lenders();
    };
  }

  /// A lender names itself and a number of its own, never the client.
  private LineText lenders() {
    return new LineText(
        cut(lender.word() + " ID:" + dice.digits(8)), "", "", "ach", category("loan_payments"));
  }

  /// The firm's own processor.
  LineText ownPayout() {
    String name = dice.chance(knobs.counterpartyGiven()) ? "Stripe" : "";
    return new LineText(
        cut("STRIPE TRANSFER ST-" + dice.code(12)), name, "", "other", category("income"));
  }

  /// One check, photographed; some banks show its number.
  LineText check(Remittance by) {
    boolean shown = dice.chance(knobs.checkNumberShown());
    String text =
        switch (manner) {
          case 0 -> "MOBILE DEPOSIT";
          case 1 -> "REMOTE ONLINE DEPOSIT # " + dice.digits(1);
          default -> "MOBILE CHECK DEPOSIT REF " + dice.code(9);
        };
    return new LineText(
        cut(shown ? text + " CHECK " + by.checkNumber() : text),
        "",
        shown ? by.checkNumber() : "",
        shown ? "check" : "other",
        category("transfer_in"));
  }

  /// Whatever lay in the bag: checks, cash, one or many.
  LineText slip() {
    String text =
        switch (manner) {
          case 0 -> "DEPOSIT BRANCH " + dice.digits(4);
          case 1 -> "DEPOSIT ID NUMBER " + dice.digits(6);
          default -> "COUNTER CREDIT";
        };
    return new LineText(cut(text), "", "", "in store", category("transfer_in"));
  }

  LineText payout() {
    String text =
        switch (manner) {
          case 0 -> "STRIPE TRANSFER ST-" + dice.code(12);
          case 1 -> "ORIG CO NAME:JOBBER CO ENTRY DESCR:PAYOUT SEC:CCD IND ID:" + dice.code(10);
          default -> "JOBBER PAYMENTS PAYOUT " + dice.digits(8);
        };
    String name = dice.chance(knobs.counterpartyGiven()) ? "Stripe" : "";
    return new LineText(cut(text), name, "", "other", category("income"));
  }

  private LineText named(Remittance by, String text, String channel) {
    String payer = dice.chance(knobs.counterpartyGiven()) ? by.from().payer() : "";
    String usual = by.rail() == MoneyRail.ZELLE ? "transfer_in" : "income";
    return new LineText(cut(text), payer, "", channel, category(usual));
  }

  private String zelle(Remittance by) {
    String payer = Cast.plain(by.from().payer());
    return switch (manner) {
      case 0 ->
          "ZELLE FROM "
              + payer
              + " ON "
              + by.sent().format(SHORT_DAY)
              + " REF # "
              + dice.code(11)
              + " "
              + note(by);
      case 1 -> "ZELLE PAYMENT FROM " + payer + " " + note(by) + " " + dice.code(12);
      default -> "ZELLE CREDIT " + payer + " " + note(by);
    };
  }

  private String ach(Remittance by) {
    String company = start(Cast.plain(by.from().payer()), COMPANY_LENGTH);
    String entry = dice.oneOf(ENTRIES);
    String note = start(note(by), NOTE_LENGTH);
    return switch (manner) {
      case 0 -> company + " " + entry + " " + by.sent().format(LONG_DAY) + " " + note;
      case 1 -> "ORIG CO NAME:" + company + " ENTRY DESCR:" + entry + " IND ID:" + note;
      default -> "ACH CREDIT " + company + " " + entry + " " + note;
    };
  }

  private String wire(Remittance by) {
    String payer = Cast.plain(by.from().payer());
    return manner == 1
        ? "FEDWIRE CREDIT B/O:" + payer + " REF:" + dice.code(8) + " " + note(by)
        : "WIRE TRANSFER IN " + payer + " " + note(by);
  }

  /// What the client wrote: the invoices' numbers, the work, or next to nothing.
  private String note(Remittance by) {
    List<Bill> bills = by.parts().stream().map(Part::bill).toList();
    if (dice.chance(knobs.numberNoted()) && !by.is(Anomaly.BEFORE_INVOICE)) {
      String prefix = dice.oneOf(List.of("INV ", "INVOICE ", "#", ""));
      return prefix + bills.stream().map(Bill::number).collect(Collectors.joining(" "));
    }
    boolean aboutWork = dice.chance(200);
    return aboutWork
        ? Cast.plain(bills.getFirst().jobName())
        : dice.oneOf(List.of("", "", "THANK YOU", "FINAL", dice.code(7)));
  }

  /// The feed's guess, at times a wrong one.
  String category(String usual) {
    return dice.chance(knobs.wrongCategory())
        ? dice.oneOf(List.of("transfer_in", "income", "general_services", "home_improvement"))
        : usual;
  }

  String code(int characters) {
    return dice.code(characters);
  }

  String day(LocalDate day) {
    return day.format(SHORT_DAY);
  }

  String cut(String text) {
    return start(text.strip().replaceAll(" +", " "), length).strip();
  }

  private static String start(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
