package com.oodaloo.domain.matching.reversals;

import com.oodaloo.domain.matching.reading.Line;
import java.util.List;
import java.util.Set;

/// How banks write that something deposited was taken back.
///
/// "Deposited item returned", "returned deposited item", "ret dep item", "RDI", "deposited item
/// charge back", "rejected check", "returned unpaid" (unanswered.io/guide, classroom.synonym.com,
/// ehow.co.uk, chargeblast.com, read December 2026). Short words count only beside what they are
/// short about: "RET" is also a shop's retail.
final class ReturnWords {
  private static final Set<String> ALONE =
      Set.of(
          "RETURN",
          "RETURNED",
          "RETURNS",
          "RTN",
          "RTND",
          "RTRN",
          "RTD",
          "RETD",
          "RETND",
          "NSF",
          "RDI",
          "REVERSAL",
          "REVERSED",
          "CHARGEBACK",
          "CHGBACK",
          "CHGBK",
          "BOUNCED",
          "DISHONORED",
          "UNPAID");

  private static final Set<String> SHORT = Set.of("RET", "REJ", "REJECTED", "REFUSED");

  private static final Set<String> WHAT =
      Set.of("ITEM", "ITEMS", "ITM", "DEP", "DEPOSIT", "DEPOSITED", "CHECK", "CHECKS", "CHK", "CK");

  private static final Set<String> BACK = Set.of("BACK", "BK");
  private static final Set<String> CHARGE = Set.of("CHARGE", "CHG", "CHRG");

  private ReturnWords() {}

  static boolean areIn(Line line) {
    List<String> words = line.words();
    boolean says = false;
    for (int i = 0; i < words.size() && !says; i++) {
      String word = words.get(i);
      says = ALONE.contains(word) || (i > 0 && isPair(words.get(i - 1), word));
    }
    return says;
  }

  private static boolean isPair(String word, String next) {
    return (SHORT.contains(word) && WHAT.contains(next))
        || (WHAT.contains(word) && SHORT.contains(next))
        || (CHARGE.contains(word) && BACK.contains(next));
  }
}
