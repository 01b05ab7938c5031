package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What banks and lenders themselves write about money that no client pays.
///
/// A phrase of several words that stand together, never one word: "LOAN" is also a name, "PERSONAL"
/// a shop, "RETURN" a visit, and a sender of money writes what they like behind it. On rails
/// between people the words are the sender's, so nothing is read there at all.
final class BankPhrases {
  private static final Set<String> PEOPLE = Set.of("ZELLE", "ZEL", "VENMO", "CASHAPP");
  private static final Map<String, List<Said>> BY_FIRST = new HashMap<>();

  private BankPhrases() {}

  private record Said(List<String> words, NotIncome.Kind kind) {}

  static {
    say(NotIncome.Kind.PERSONAL, "PERSONAL CHK", "PERSONAL CHECKING", "PERSONAL ACCT");
    say(NotIncome.Kind.PERSONAL, "PERSONAL ACCOUNT", "PERSONAL SAVINGS", "PERSONAL USE");
    say(NotIncome.Kind.PERSONAL, "PERSONAL TRANSFER", "PERSONAL EXPENSE");
    say(NotIncome.Kind.LOAN, "LOAN ADVANCE", "LOAN PMT", "LOAN PAYMENT", "LOAN PYMT");
    say(NotIncome.Kind.LOAN, "LOAN PROCEEDS", "LOAN DISB", "LOAN DISBURSEMENT", "LOAN FUNDING");
    say(NotIncome.Kind.LOAN, "LOAN DRAW", "LOAN DEPOSIT", "SBA LOAN", "SBA EIDL", "EIDL LOAN");
    say(NotIncome.Kind.LOAN, "SBA DISB", "PPP LOAN", "LINE OF CREDIT", "LOC ADVANCE", "LOC DRAW");
    say(NotIncome.Kind.LOAN, "CREDIT LINE", "CAPITAL FUNDING", "CAPITAL ADVANCE", "CASH ADVANCE");
    say(NotIncome.Kind.LOAN, "TERM LOAN", "AUTO LOAN", "EQUIPMENT LOAN", "BUSINESS LOAN");
    say(NotIncome.Kind.OWNER, "OWNER DRAW", "OWNERS DRAW", "OWNER S DRAW", "OWNER CONTRIBUTION");
    say(NotIncome.Kind.OWNER, "OWNERS CONTRIBUTION", "OWNER S CONTRIBUTION", "OWNER DISTRIBUTION");
    say(NotIncome.Kind.OWNER, "OWNER WITHDRAWAL", "OWNER INVESTMENT", "OWNER DEPOSIT");
    say(NotIncome.Kind.OWNER, "OWNER EQUITY", "MEMBER DRAW", "MEMBER DISTRIBUTION");
    say(NotIncome.Kind.OWNER, "MEMBER CONTRIBUTION", "PARTNER DRAW", "SHAREHOLDER DISTRIBUTION");
    say(NotIncome.Kind.OWNER, "SHAREHOLDER LOAN", "CAPITAL CONTRIBUTION");
    say(NotIncome.Kind.TAX, "IRS", "EFTPS", "USATAXPYMT", "TAX REF", "TAX REFUND", "TAX PMT");
    say(NotIncome.Kind.TAX, "TAX PYMT", "TAX PAYMENT", "TAX PAYMENTS", "TAX DEPOSIT", "TAX DEBIT");
    say(NotIncome.Kind.TAX, "EST TAX", "SALES TAX", "PAYROLL TAX", "GUSTO TAX", "ADP TAX");
    say(NotIncome.Kind.TAX, "PAYCHEX TAX", "STATE TAX", "TREAS 310", "FRANCHISE TAX");
    say(NotIncome.Kind.TAX, "DEPT OF REVENUE", "DEPT REVENUE", "TAX COLLECTOR");
    say(NotIncome.Kind.INTEREST, "INTEREST PAYMENT", "INTEREST PAID", "INTEREST EARNED");
    say(NotIncome.Kind.INTEREST, "INTEREST CREDIT", "INTEREST PMT", "INTEREST DEPOSIT");
    say(NotIncome.Kind.REFUND, "PURCHASE RETURN", "MERCHANDISE RETURN", "RETURN CREDIT");
    say(NotIncome.Kind.REFUND, "PURCHASE REFUND", "MERCHANDISE REFUND", "MERCHANT REFUND");
  }

  private static void say(NotIncome.Kind kind, String... phrases) {
    for (String phrase : phrases) {
      List<String> words = List.of(phrase.split(" ", -1));
      BY_FIRST
          .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>(4))
          .add(new Said(words, kind));
    }
  }

  /// The first kind, in the order above, that a phrase of the line tells of.
  static Optional<NotIncome.Kind> kind(Line line) {
    if (isBetweenPeople(line)) {
      return Optional.empty();
    }
    List<String> words = line.words();
    NotIncome.Kind found = NotIncome.Kind.OTHER;
    for (int i = 0; i < words.size(); i++) {
      for (Said said : BY_FIRST.getOrDefault(words.get(i), List.of())) {
        if (stands(words, i, said.words()) && rank(said.kind()) < rank(found)) {
          found = said.kind();
        }
      }
    }
    return fits(line, found) ? Optional.of(found) : Optional.empty();
  }

  /// Whether the line's own words say that it came from person to person.
  static boolean isBetweenPeople(Line line) {
    if (line.rail() == Rail.INSTANT) {
      for (String word : line.words()) {
        if (PEOPLE.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fits(Line line, NotIncome.Kind found) {
    return found != NotIncome.Kind.OTHER
        && (found != NotIncome.Kind.REFUND || line.amount().isPositive());
  }

  private static int rank(NotIncome.Kind kind) {
    return switch (kind) {
      case PERSONAL -> 0;
      case LOAN -> 1;
      case OWNER -> 2;
      case TAX -> 3;
      case INTEREST -> 4;
      case TRANSFER -> 5;
      case REFUND -> 6;
      case EXPENSE, CLIENT_REFUND, OTHER -> 7;
    };
  }

  private static boolean stands(List<String> words, int from, List<String> phrase) {
    return from + phrase.size() <= words.size()
        && words.subList(from, from + phrase.size()).equals(phrase);
  }

  /// Whether the line begins as shops write money back: "RETURN …", "REFUND …", or says "REFUND".
  static boolean isRefund(Line line) {
    String first = line.words().isEmpty() ? "" : line.words().getFirst();
    return line.amount().isPositive()
        && !isBetweenPeople(line)
        && (first.equals("RETURN") || line.says("REFUND"));
  }

  /// Whether the bank says that an earlier movement was taken back.
  static boolean isReversal(Line line) {
    return !isBetweenPeople(line)
        && (line.says("REVERSAL") || line.says("REVERSED") || line.says("REVERSE"));
  }
}
