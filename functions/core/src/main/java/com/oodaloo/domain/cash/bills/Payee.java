package com.oodaloo.domain.cash.bills;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.LineWords;
import java.util.List;
import java.util.Locale;

/// Who a line pays, so that the bills of one payee are one bill: without the numbers and codes that
/// change from line to line, and payroll under the name of whoever runs it.
///
/// "GUSTO DES:NET 6SEM0123 INDN:RIDGE" and "GUSTO NET 884231" are one payee. The payroll companies
/// are those whose debits Plaid's and banks' lists name for small American firms.
public record Payee(String name, BillKind kind) {
  private static final int NAME_WORDS = 4;

  /// Whoever runs payrolls, by the words of the line.
  private static final List<String> PAYROLLS =
      List.of(
          "GUSTO",
          "PAYCHEX",
          "ADP",
          "SUREPAYROLL",
          "ONPAY",
          "RIPPLING",
          "PAYLOCITY",
          "PAYCOM",
          "PAYCOR",
          "TRINET",
          "JUSTWORKS",
          "HOMEBASE",
          "WAGEPOINT",
          "ISOLVED",
          "PATRIOT SOFTWARE",
          "INSPERITY",
          "INTUIT PAYROLL",
          "QUICKBOOKS PAYROLL",
          "SQUARE PAYROLL",
          "INTUIT PAYROL",
          "PAYROLL",
          "WAGES",
          "SALARIES",
          "ZENPAYROLL");

  private static final List<String> EMPTY_WORDS =
      List.of(
          "ACH",
          "DEBIT",
          "CCD",
          "PPD",
          "WEB",
          "TEL",
          "DES",
          "ID",
          "INDN",
          "CO",
          "PMT",
          "PYMT",
          "PAYMENT",
          "PURCHASE",
          "POS",
          "ORIG",
          "NAME",
          "ENTRY",
          "DESCR",
          "SEC",
          "TRACE",
          "EED",
          "RECURRING",
          "AUTOPAY",
          "AUTO",
          "PAY",
          "ONLINE",
          "ELECTRONIC",
          "EXTERNAL",
          "WITHDRAWAL",
          "TO",
          "CHECKCARD",
          "CARD",
          "NET");

  public static Payee of(BankTransaction line) {
    LineWords words = LineWords.of(line);
    for (String payroll : PAYROLLS) {
      if (words.says(payroll)) {
        return payroll(words, payroll);
      }
    }
    return new Payee(plainName(line, words), kind(line, words));
  }

  /// Net pay, taxes and the fee of one payroll company are three bills.
  private static Payee payroll(LineWords words, String company) {
    if (words.says("TAX") || words.says("TAXES")) {
      return new Payee(company + " TAX", BillKind.TAX);
    }
    if (words.says("FEE") || words.says("FEES")) {
      return new Payee(company + " FEE", BillKind.OTHER);
    }
    return new Payee(company, BillKind.PAYROLL);
  }

  private static BillKind kind(BankTransaction line, LineWords words) {
    if (words.isCardPayment()) {
      return BillKind.CARD;
    }
    if (words.isSalesTax()) {
      return BillKind.SALES_TAX;
    }
    if (words.isTax()) {
      return BillKind.TAX;
    }
    return line.category().toUpperCase(Locale.ROOT).startsWith("LOAN") || words.says("LOAN")
        ? BillKind.LOAN
        : words.says("OWNER DRAW") ? BillKind.OWNER : BillKind.OTHER;
  }

  private static String plainName(BankTransaction line, LineWords words) {
    List<String> telling =
        words.words().stream()
            .filter(word -> word.chars().noneMatch(Character::isDigit))
            .filter(word -> !EMPTY_WORDS.contains(word))
            .limit(NAME_WORDS)
            .toList();
    if (!telling.isEmpty()) {
      return String.join(" ", telling);
    }
    return line.counterparty().isEmpty() ? "" : line.counterparty().toUpperCase(Locale.ROOT);
  }

  /// Whether anything tells whom it pays: checks and bare numbers do not.
  boolean isKnown() {
    return !name.isEmpty() && !name.equals("CHECK");
  }
}
