package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.LineWords;
import com.oodaloo.domain.cash.bills.BillKind;
import com.oodaloo.domain.cash.bills.Payee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a line that pays somebody was for: first by whom it pays, then by the category the bank's
/// feed gives it (plaid.com/documents/transactions-personal-finance-category-taxonomy.csv, primary
/// categories). A proposal with its reason: the bookkeeper may know better.
///
/// Checks, cash and anything else that names neither are nobody's guess.
final class SpendingRules {
  private static final Map<LedgerRole, List<String>> PAYEES = payees();

  private static final Map<String, LedgerRole> CATEGORIES =
      Map.ofEntries(
          Map.entry("BANK_FEES", LedgerRole.BANK_FEES),
          Map.entry("FOOD_AND_DRINK", LedgerRole.MEALS),
          Map.entry("HOME_IMPROVEMENT", LedgerRole.MATERIALS),
          Map.entry("GENERAL_MERCHANDISE", LedgerRole.SUPPLIES),
          Map.entry("GENERAL_SERVICES", LedgerRole.SERVICES),
          Map.entry("GOVERNMENT_AND_NON_PROFIT", LedgerRole.PAYROLL_TAX),
          Map.entry("LOAN_PAYMENTS", LedgerRole.LOAN),
          Map.entry("RENT_AND_UTILITIES", LedgerRole.RENT),
          Map.entry("TRANSPORTATION", LedgerRole.FUEL),
          Map.entry("TRAVEL", LedgerRole.TRAVEL));

  private SpendingRules() {}

  /// A purpose and why it is thought to be that.
  record Guess(LedgerRole role, String why) {}

  static Optional<Guess> of(BankTransaction line) {
    LineWords words = LineWords.of(line);
    if (words.isSalesTax()) {
      return guess(LedgerRole.SALES_TAX, "The line pays sales tax.");
    }
    if (words.isCardPayment()) {
      return guess(LedgerRole.CARD_OWED, "The line pays a credit card.");
    }
    return Optional.<Guess>empty()
        .or(() -> byBill(line))
        .or(() -> byPayee(words))
        .or(() -> byCategory(line));
  }

  private static Optional<Guess> byBill(BankTransaction line) {
    BillKind kind = Payee.of(line).kind();
    return switch (kind) {
      case PAYROLL -> guess(LedgerRole.PAYROLL, "The payee runs payrolls.");
      case TAX -> guess(LedgerRole.PAYROLL_TAX, "The line pays tax.");
      case LOAN -> guess(LedgerRole.LOAN, "The line pays a loan; part of it may be interest.");
      case OWNER -> guess(LedgerRole.OWNER, "The line names an owner's draw.");
      case SALES_TAX, CARD, OTHER -> Optional.empty();
    };
  }

  private static Optional<Guess> byPayee(LineWords words) {
    return PAYEES.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .filter(words::says)
                .map(name -> new Guess(entry.getKey(), "The payee is " + name + ".")))
        .findFirst();
  }

  private static Optional<Guess> byCategory(BankTransaction line) {
    String category = line.category().toUpperCase(Locale.ROOT);
    return Optional.ofNullable(CATEGORIES.get(category))
        .map(role ->
            new Guess(
                role,
                "The bank's feed files it under "
                    + category.toLowerCase(Locale.ROOT).replace('_', ' ')
                    + "."));
  }

  private static Optional<Guess> guess(LedgerRole role, String why) {
    return Optional.of(new Guess(role, why));
  }

  /// Whom an American contractor pays, by the words on the line.
  private static Map<LedgerRole, List<String>> payees() {
    Map<LedgerRole, List<String>> payees = new LinkedHashMap<>();
    payees.put(
        LedgerRole.MATERIALS,
        List.of(
            "HOME DEPOT",
            "LOWES",
            "LOWE S",
            "MENARDS",
            "84 LUMBER",
            "LUMBER",
            "FERGUSON",
            "SHERWIN WILLIAMS",
            "BUILDERS FIRSTSOURCE",
            "ABC SUPPLY",
            "GRAINGER",
            "FASTENAL",
            "ACE HARDWARE",
            "HARBOR FREIGHT",
            "FLOOR AND DECOR",
            "SUPPLY",
            "CONCRETE"));
    payees.put(
        LedgerRole.EQUIPMENT,
        List.of("RENTALS", "SUNBELT", "UNITED RENTALS", "EQUIPMENTSHARE", "HERC"));
    payees.put(
        LedgerRole.FUEL,
        List.of(
            "SHELL",
            "CHEVRON",
            "EXXON",
            "EXXONMOBIL",
            "CONOCO",
            "SINCLAIR",
            "WEX",
            "FUELMAN",
            "CIRCLE K",
            "SPEEDWAY",
            "VALERO",
            "AUTOZONE",
            "JIFFY LUBE"));
    payees.put(
        LedgerRole.INSURANCE,
        List.of(
            "INSURANCE",
            "STATE FARM",
            "PROGRESSIVE",
            "GEICO",
            "NEXT INSUR",
            "HISCOX",
            "THE HARTFORD",
            "TRAVELERS",
            "PINNACOL"));
    payees.put(
        LedgerRole.SOFTWARE,
        List.of(
            "JOBBER",
            "INTUIT",
            "QUICKBOOKS",
            "ADOBE",
            "GOOGLE WORKSPACE",
            "MICROSOFT",
            "COMPANYCAM"));
    payees.put(
        LedgerRole.ADVERTISING,
        List.of("GOOGLE ADS", "FACEBK", "META ADS", "ANGI", "THUMBTACK", "YELP"));
    payees.put(
        LedgerRole.RENT,
        List.of("RENT", "XCEL ENERGY", "COMCAST", "VERIZON", "T MOBILE", "WASTE MANAGEMENT"));
    payees.put(
        LedgerRole.SUPPLIES,
        List.of("STAPLES", "OFFICE DEPOT", "UPS STORE", "USPS", "COSTCO", "COSTCO WHSE"));
    payees.put(
        LedgerRole.MEALS,
        List.of("CHIPOTLE", "MCDONALD S", "STARBUCKS", "SUBWAY", "DOORDASH", "RESTAURANT"));
    payees.put(
        LedgerRole.BANK_FEES, List.of("SERVICE CHARGE", "WIRE FEE", "OVERDRAFT", "MONTHLY FEE"));
    return payees;
  }
}
