package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.app.books.BookChange;
import java.util.Locale;

/// The sort keys of a firm's books.
public final class BookKeys {
  public static final String CLIENT = "CLIENT#";
  public static final String JOB = "JOB#";
  public static final String QUOTE = "QUOTE#";
  public static final String INVOICE = "INVOICE#";
  public static final String PAYMENT = "PAYMENT#";
  public static final String PAYOUT = "PAYOUT#";
  public static final String EXPENSE = "EXPENSE#";
  public static final String TIME_ENTRY = "TIME#";
  public static final String ACCOUNT = "ACCOUNT#";
  public static final String TRANSACTION = "TXN#";
  public static final String DECISION = "MATCH#";
  static final String HISTORY = "HISTORY#";
  static final String TRAY = "TRAY#";

  /// The head of the findings; the findings themselves are in `DECISIONS#0000` and on.
  public static final String FINDINGS = "DECISIONS";

  private BookKeys() {}

  /// Four digits keep up to 10,000 events of one item in order.
  static String tray(String itemId, int number) {
    return TRAY + itemId + "#" + fourDigits(number);
  }

  static String history(String transactionId, int number) {
    return HISTORY + transactionId + "#" + fourDigits(number);
  }

  public static String findings(int part) {
    return FINDINGS + "#" + fourDigits(part);
  }

  public static String of(BookChange.EntryKind kind, String id) {
    return switch (kind) {
      case CLIENT -> CLIENT + id;
      case JOB -> JOB + id;
      case QUOTE -> QUOTE + id;
      case INVOICE -> INVOICE + id;
      case PAYMENT -> PAYMENT + id;
      case PAYOUT -> PAYOUT + id;
      case EXPENSE -> EXPENSE + id;
      case TIME_ENTRY -> TIME_ENTRY + id;
      case ACCOUNT -> ACCOUNT + id;
      case TRANSACTION -> TRANSACTION + id;
      case DECISION -> DECISION + id;
    };
  }

  /// The part of the key that says what kind of row it is, `TXN#` of `TXN#t-1`.
  static String kind(String sk) {
    return sk.substring(0, sk.indexOf('#') + 1);
  }

  private static String fourDigits(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }
}
