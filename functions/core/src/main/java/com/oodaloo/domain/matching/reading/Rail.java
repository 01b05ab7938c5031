package com.oodaloo.domain.matching.reading;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.PaymentMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How money reached the bank, as the line's own words tell it.
public enum Rail {
  /// Person to person, within the day: Zelle, Venmo, Cash App.
  INSTANT("Zelle"),
  /// Bank to bank, a day or more.
  TRANSFER("bank transfer"),
  /// A processor's lump.
  PAYOUT("payout"),
  /// A check photographed: always one by itself, soon after it came.
  PHONE("mobile deposit"),
  /// Paper brought to the bank: checks and cash, also several in one.
  PAPER("deposit"),
  UNKNOWN("payment");

  private static final Map<String, Rail> BY_WORD = byWord();

  private static final int STRANGE = -4000;
  private static final int MISTYPED = -3300;

  private final String word;

  Rail(String word) {
    this.word = word;
  }

  private static Map<String, Rail> byWord() {
    Map<String, Rail> words = new HashMap<>();
    put(words, INSTANT, "ZELLE", "VENMO", "CASHAPP", "ZEL");
    put(words, TRANSFER, "ACH", "WIRE", "FEDWIRE", "ORIG", "PPD", "CCD", "BILLPAY");
    put(words, PAYOUT, "STRIPE", "SQUARE", "PAYPAL", "INTUIT", "JOBBER", "PAYOUT", "BANKCARD");
    put(words, PHONE, "MOBILE", "REMOTE", "RDC");
    put(words, PAPER, "CHECK", "CHK", "CK", "DEPOSIT", "DEP", "BRANCH", "ATM", "TELLER");
    put(words, PAPER, "COUNTER", "CASH", "LOCKBOX");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Rail> words, Rail rail, String... said) {
    for (String each : said) {
      words.put(each, rail);
    }
  }

  /// The word for people.
  public String word() {
    return word;
  }

  /// The strongest rail any word tells of, in the order above; else what the bank's channel says.
  public static Rail of(BankTransaction line, List<String> said) {
    Rail first = UNKNOWN;
    for (String each : said) {
      Rail rail = BY_WORD.getOrDefault(each, UNKNOWN);
      first = rail.compareTo(first) < 0 ? rail : first;
    }
    if (first != UNKNOWN) {
      return first;
    }
    return line.checkNumber().isEmpty() ? byChannel(line.channel()) : PAPER;
  }

  private static Rail byChannel(String channel) {
    return switch (channel.toLowerCase(Locale.ROOT)) {
      case "ach", "wire" -> TRANSFER;
      case "check" -> PAPER;
      case "zelle" -> INSTANT;
      default -> UNKNOWN;
    };
  }

  /// Whether a name in a line of this rail is the payer's: paper lines name branches and machines.
  public boolean namesPayers() {
    return this == INSTANT || this == TRANSFER || this == UNKNOWN;
  }

  /// What a recorded method says about this rail, in millibits. Offices mistype, so nothing is
  /// impossible.
  public int speaksFor(PaymentMethod method) {
    return switch (this) {
      case INSTANT -> weight(method, PaymentMethod.ZELLE, 2000);
      case TRANSFER -> weight(method, PaymentMethod.ACH, 1500);
      case PHONE -> weight(method, PaymentMethod.CHECK, 1500);
      case PAPER -> method == PaymentMethod.CASH ? 700 : weight(method, PaymentMethod.CHECK, 1200);
      case PAYOUT -> method.isPaidOut() || method == PaymentMethod.FINANCING ? 0 : STRANGE;
      case UNKNOWN -> method.isPaidOut() ? STRANGE : 0;
    };
  }

  /// Whether money of this method can never come by this rail: what a processor collects reaches
  /// the bank in its payouts, never as paper or from person to person.
  public boolean excludes(PaymentMethod method) {
    return switch (method) {
      case PROCESSOR_ACH -> this != PAYOUT && this != UNKNOWN;
      case CARD -> isPaper() || this == INSTANT;
      case FINANCING -> isPaper() || this == INSTANT;
      case CASH -> this == INSTANT;
      case CHECK, ACH, ZELLE, OTHER -> false;
    };
  }

  /// Whether the office most likely chose the wrong method when it recorded this.
  public boolean isMistyped(PaymentMethod method) {
    return speaksFor(method) <= MISTYPED && this != UNKNOWN;
  }

  /// Whether one line may hold the checks of several clients.
  public boolean maySum() {
    return this != INSTANT && this != PAYOUT;
  }

  public boolean isPaper() {
    return this == PAPER || this == PHONE;
  }

  private static int weight(PaymentMethod method, PaymentMethod own, int fitting) {
    if (method == own) {
      return fitting;
    }
    if (method == PaymentMethod.OTHER || method == PaymentMethod.FINANCING) {
      return 500;
    }
    return method.isPaidOut() ? STRANGE : MISTYPED;
  }
}
