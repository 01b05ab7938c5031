package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How banks write that money moved between a firm's own accounts: with a word for it and an
/// account, with the last digits of the other account, or with the firm's own name.
///
/// Wordings as banks write them in public exports and in threads on missed transfers
/// (maybe-finance/maybe#1585, securo-finance/securo#648: an equal amount in another account is no
/// proof by itself).
final class OwnAccounts {
  private static final Set<String> MOVED =
      Set.of("TRANSFER", "XFER", "TRSF", "TRNSFR", "TRANSF", "TFR", "TRF", "ETRANSFER");
  private static final Set<String> ACCOUNT =
      Set.of(
          "SAVINGS",
          "CHECKING",
          "SAV",
          "SVGS",
          "CHK",
          "CK",
          "ACCT",
          "ACCOUNT",
          "DDA",
          "SHARE",
          "MMA",
          "INTERNAL",
          "BOOK");
  private static final Set<String> AROUND =
      Set.of(
          "ONLINE",
          "INTERNET",
          "HOME",
          "MOBILE",
          "BANKING",
          "BANK",
          "FROM",
          "TO",
          "FUNDS",
          "MONEY",
          "MARKET",
          "PREARRANGED",
          "AUTOMATIC",
          "AUTO",
          "RECURRING",
          "SCHEDULED",
          "CONFIRMATION",
          "CONF",
          "REF",
          "REFERENCE",
          "BUSINESS",
          "DEPOSIT",
          "WITHDRAWAL",
          "CREDIT",
          "DEBIT",
          "BETWEEN",
          "ACCOUNTS",
          "ID",
          "NUMBER",
          "TRANSACTION",
          "CR",
          "DR",
          "IN",
          "OUT",
          "PAYMENT");
  private static final Set<String> CARD =
      Set.of(
          "THANK",
          "YOU",
          "AUTOPAY",
          "PAYMENT",
          "AUTOMATIC",
          "ONLINE",
          "RECEIVED",
          "MOBILE",
          "EPAY");
  private static final int MIN_DIGITS = 4;
  private final Set<String> firm;
  private final Map<String, Set<String>> digits = new HashMap<>();
  private final Set<String> called = new HashSet<>();

  OwnAccounts(Books books) {
    this.firm = new HashSet<>(Texts.significant(books.firm().name()));
    for (BankAccount account : books.accounts()) {
      Set<String> own = digits.computeIfAbsent(account.id(), _ -> new HashSet<>());
      Texts.words(account.name() + " " + account.mask() + " " + account.marks().shownAs())
          .forEach(word -> (isNumber(word) ? own : called).add(isNumber(word) ? last(word) : word));
    }
  }

  private static boolean isNumber(String word) {
    return word.length() >= MIN_DIGITS && Texts.isDigits(word);
  }

  private static String last(String word) {
    return word.substring(word.length() - MIN_DIGITS);
  }

  /// Whether the line names another account of the firm by its last digits.
  boolean namesAnother(Line line) {
    for (String word : line.words()) {
      String end = digitsOf(word);
      if (end.isEmpty()) {
        continue;
      }
      for (Map.Entry<String, Set<String>> account : digits.entrySet()) {
        if (!account.getKey().equals(line.bank().accountId()) && account.getValue().contains(end)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Masked numbers are written "XXXXX8812".
  private static String digitsOf(String word) {
    int from = word.length();
    while (from > 0 && Character.isDigit(word.charAt(from - 1))) {
      from--;
    }
    if (word.length() - from < MIN_DIGITS) {
      return "";
    }
    for (int i = 0; i < from; i++) {
      if (word.charAt(i) != 'X') {
        return "";
      }
    }
    return last(word);
  }

  /// A word for moving money beside one for an account, or beside the firm's own name.
  boolean speaksOfTransfer(Line line) {
    boolean moved = has(line, MOVED);
    return (moved && (has(line, ACCOUNT) || namesFirm(line) || namesAnother(line)))
        || ((line.says("FROM") || line.says("TO")) && namesAnother(line));
  }

  /// "Transfer" and nothing beside it that could be somebody's name.
  boolean isBare(Line line) {
    return nothingBut(line, AROUND);
  }

  /// What a bill of the firm's own card writes: "PAYMENT THANK YOU", "CARD SERVICES AUTOPAY".
  static boolean isCardBill(Line line) {
    List<String> words = line.words();
    boolean thanks = line.says("THANK") && line.says("YOU") && CARD.containsAll(letters(words));
    boolean card =
        line.says("CARD") || line.says("CRD") || line.says("CARDMEMBER") || line.says("AMEX");
    return thanks
        || (card
            && (line.says("AUTOPAY")
                || line.says("EPAY")
                || line.says("PAYMENT")
                || line.says("PMT")
                || line.says("PYMT")));
  }

  private boolean namesFirm(Line line) {
    return !firm.isEmpty() && line.words().containsAll(firm);
  }

  private boolean nothingBut(Line line, Set<String> allowed) {
    for (String word : letters(line.words())) {
      boolean known =
          allowed.contains(word)
              || MOVED.contains(word)
              || ACCOUNT.contains(word)
              || firm.contains(word)
              || called.contains(word)
              || word.chars().allMatch(letter -> letter == 'X')
              || Texts.isBankWord(word);
      if (!known && word.length() > 1) {
        return false;
      }
    }
    return true;
  }

  private static List<String> letters(List<String> words) {
    return words.stream().filter(word -> !Texts.hasDigit(word)).toList();
  }

  private static boolean has(Line line, Set<String> wanted) {
    for (String word : line.words()) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
