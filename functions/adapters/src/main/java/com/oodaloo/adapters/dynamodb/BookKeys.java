package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.books.BookChange;
import java.util.Locale;

/// The sort keys of a firm's books.
final class BookKeys {
  static final String CLIENT = "CLIENT#";
  static final String JOB = "JOB#";
  static final String QUOTE = "QUOTE#";
  static final String INVOICE = "INVOICE#";
  static final String PAYMENT = "PAYMENT#";
  static final String PAYOUT = "PAYOUT#";
  static final String EXPENSE = "EXPENSE#";
  static final String TIME_ENTRY = "TIME#";
  static final String ACCOUNT = "ACCOUNT#";
  static final String TRANSACTION = "TXN#";
  static final String DECISION = "MATCH#";
  static final String HISTORY = "HISTORY#";
  static final String TRAY = "TRAY#";

  /// The head of the findings; the findings themselves are in `DECISIONS#0000` and on.
  static final String FINDINGS = "DECISIONS";

  private BookKeys() {}

  /// Four digits keep up to 10,000 events of one item in order.
  static String tray(String itemId, int number) {
    return TRAY + itemId + "#" + fourDigits(number);
  }

  static String history(String transactionId, int number) {
    return HISTORY + transactionId + "#" + fourDigits(number);
  }

  static String findings(int part) {
    return FINDINGS + "#" + fourDigits(part);
  }

  static String of(BookChange.EntryKind kind, String id) {
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
