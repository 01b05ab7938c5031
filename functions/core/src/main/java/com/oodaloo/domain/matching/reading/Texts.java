package com.oodaloo.domain.matching.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes the words of bank lines and names apart. Pure text, no record is known here.
public final class Texts {
  /// Words of names that tell nobody from anybody.
  private static final Set<String> LEGAL_FORMS =
      Set.of("LLC", "INC", "CORP", "LTD", "CO", "COMPANY", "THE", "AND", "OF");

  /// What banks write around a payer's name.
  private static final Set<String> BANK_WORDS =
      Set.of(
          "ACCT",
          "ACH",
          "ADJ",
          "APP",
          "ATM",
          "BANK",
          "BANKING",
          "BILL",
          "BILLPAY",
          "BRANCH",
          "BUSINESS",
          "CASH",
          "CCD",
          "CHECK",
          "CHECKING",
          "CHK",
          "CK",
          "CONF",
          "COUNTER",
          "CR",
          "CREDIT",
          "CUSTOMER",
          "DBA",
          "DEBIT",
          "DEP",
          "DEPOSIT",
          "DES",
          "DIRECT",
          "ELECTRONIC",
          "FED",
          "FEDWIRE",
          "FOR",
          "FROM",
          "FUNDS",
          "ID",
          "IN",
          "INCOMING",
          "INDN",
          "INST",
          "INV",
          "INVOICE",
          "JOB",
          "LOCKBOX",
          "MEMO",
          "MERCHANT",
          "MOBILE",
          "NUMBER",
          "ONLINE",
          "ORIG",
          "ORDER",
          "PAID",
          "PAY",
          "PAYMENT",
          "PAYMENTS",
          "PAYOUT",
          "PMT",
          "PPD",
          "PYMT",
          "RDC",
          "REAL",
          "RECEIVED",
          "REF",
          "REFERENCE",
          "REMOTE",
          "RTP",
          "SAVINGS",
          "SERVICE",
          "STORE",
          "STRIPE",
          "TELLER",
          "THRU",
          "TIME",
          "TO",
          "TRANS",
          "TRANSFER",
          "TRN",
          "NAME",
          "ENTRY",
          "DESCR",
          "IND",
          "SEC",
          "BO",
          "VENDOR",
          "FINAL",
          "THANK",
          "YOU",
          "BNF",
          "ORIGINATOR",
          "TRNSFR",
          "VENMO",
          "VIA",
          "WEB",
          "WIRE",
          "XFER",
          "ZEL",
          "ZELLE");

  private static final Set<String> INVOICE_WORDS = Set.of("INV", "INVOICE", "INVOICES", "INVS");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Texts() {}

  /// The words in capitals, letters and digits only: `Inv. #7-a` is `INV`, `7`, `A`.
  public static List<String> words(String text) {
    String capitals = plain(text).toUpperCase(Locale.ROOT);
    List<String> words = new ArrayList<>(8);
    int from = -1;
    for (int i = 0; i < capitals.length(); i++) {
      boolean inWord = Character.isLetterOrDigit(capitals.charAt(i));
      if (inWord && from < 0) {
        from = i;
      } else if (!inWord && from >= 0) {
        words.add(capitals.substring(from, i));
        from = -1;
      }
    }
    if (from >= 0) {
      words.add(capitals.substring(from));
    }
    return words;
  }

  /// Banks write "EKSTROM" for "Ekström".
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return text;
  }

  /// The words of a name that count.
  public static List<String> significant(String name) {
    List<String> words = words(name);
    words.removeIf(word -> word.length() < 3 || LEGAL_FORMS.contains(word));
    return words;
  }

  /// The words of a bank line that may be somebody's name, each once, in the order of the text.
  public static List<String> nameLike(List<String> words) {
    List<String> names = new ArrayList<>(words.size());
    for (String word : words) {
      if (word.length() >= 2 && isLetters(word) && !isBankWord(word) && !names.contains(word)) {
        names.add(word);
      }
    }
    return names;
  }

  public static boolean isBankWord(String word) {
    return BANK_WORDS.contains(word) || LEGAL_FORMS.contains(word);
  }

  public static boolean isDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  public static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  public static boolean containsAll(List<String> words, List<String> wanted) {
    if (wanted.isEmpty()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!words.contains(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the words say that a number is an invoice's.
  public static boolean speaksOfInvoice(List<String> words) {
    return words.stream().anyMatch(INVOICE_WORDS::contains);
  }

  /// `000412` and `412` are the same check.
  public static String withoutZeros(String number) {
    int from = 0;
    while (from < number.length() - 1 && number.charAt(from) == '0') {
      from++;
    }
    return from == 0 ? number : number.substring(from);
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
