package com.oodaloo.domain.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a line that pays somebody says in plain words.
///
/// Sales tax that was collected goes to a state's or city's revenue agency; income and payroll tax
/// to the IRS is another matter (accountingcoach.com, "Are the sales taxes collected by a retailer
/// included in its sales?": a payable until it is remitted).
public record LineWords(List<String> words, String category) {
  private static final List<String> CARDS =
      List.of(
          "CRCARDPMT",
          "CRCARD",
          "CREDIT CARD",
          "CREDIT CRD",
          "CARD AUTOPAY",
          "CARD PAYMENT",
          "CARD PMT",
          "CARD PYMT",
          "EPAYMENT",
          "E PAYMENT",
          "EPAY",
          "CARDMEMBER",
          "CARD SERVICES",
          "CARD SERV",
          "CC PAYMENT",
          "CC PMT",
          "AMEX",
          "BARCLAYCARD",
          "CRD AUTOPAY",
          "CRD EPAY");

  private static final List<String> AGENCIES =
      List.of(
          "SALES TAX",
          "SALES USE TAX",
          "SALES AND USE",
          "DEPT OF REVENUE",
          "DEPT REVENUE",
          "DEPARTMENT OF REVENUE",
          "DOR",
          "CDTFA",
          "COMPTROLLER",
          "DEPT OF TAXATION",
          "DEPARTMENT OF TAXATION",
          "TAXATION AND FINANCE",
          "STATE TAX",
          "TAX COMMISSION",
          "DEPT OF REV",
          "REVENUE DEPT",
          "BOARD OF EQUALIZATION");

  private static final List<String> OTHER_TAXES =
      List.of(
          "IRS",
          "EFTPS",
          "USATAXPYMT",
          "PAYROLL",
          "WITHHOLDING",
          "UNEMPLOYMENT",
          "SUTA",
          "FUTA",
          "INCOME TAX",
          "PROPERTY TAX",
          "FRANCHISE",
          "ESTIMATED",
          "EST TAX",
          "GUSTO",
          "ADP",
          "PAYCHEX",
          "SUI",
          "LABOR");

  private static final Set<String> TAXES = Set.of("TAX", "TAXES", "TAXPYMT", "IRS", "EFTPS");

  public LineWords {
    words = List.copyOf(words);
  }

  public static LineWords of(BankTransaction line) {
    String plain =
        (line.description() + " " + line.counterparty())
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    List<String> words = Arrays.stream(plain.split(" ")).filter(it -> !it.isEmpty()).toList();
    return new LineWords(words, line.category().toUpperCase(Locale.ROOT));
  }

  /// Whether these words stand in it, whole and one after the other.
  public boolean says(String phrase) {
    return (" " + String.join(" ", words) + " ").contains(" " + phrase + " ");
  }

  /// A credit card's statement that is paid from here: what was bought with it is spent.
  public boolean isCardPayment() {
    return category.contains("CREDIT_CARD") || CARDS.stream().anyMatch(this::says);
  }

  public boolean isTax() {
    return words.stream().anyMatch(TAXES::contains)
        || category.contains("TAX_PAYMENT")
        || says("USATAXPYMT");
  }

  public boolean isSalesTax() {
    boolean agency = AGENCIES.stream().anyMatch(this::says);
    boolean bare = isTax() && says("SALES");
    return (agency || bare || category.contains("TAX_PAYMENT"))
        && OTHER_TAXES.stream().noneMatch(this::says);
  }
}
