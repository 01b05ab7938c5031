package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a file may write money out as positive, as American Express, Discover and Barclays write
/// a card's charges (actualbudget issue 4069; myfin issue 571).
final class SignDoubt {
  private static final int LINES_MIN = 3;
  private static final int MOST = 80;
  private static final Pattern CARD_IS_PAID =
      Pattern.compile(
          "(?i)payment.{0,30}thank ?(you|s)|autopay payment|^(mobile|internet|online|automatic)"
              + " payment|^payment received");

  private SignDoubt() {}

  /// Sentences that need the owner's word before a line is taken.
  static List<String> in(List<Statement> statements) {
    List<String> doubts = new ArrayList<>();
    for (Statement statement : statements) {
      long paid = statement.lines().stream().filter(SignDoubt::paysCard).count();
      long paidOut =
          statement.lines().stream()
              .filter(line -> paysCard(line) && line.amount().isNegative())
              .count();
      boolean onlyIn =
          statement.lines().size() >= 2
              && statement.lines().stream().allMatch(line -> line.amount().isPositive());
      if (isCard(statement) && ((paid > 0 && paid == paidOut) || (paid == 0 && onlyIn))) {
        doubts.add(
            "Nearly all lines are money in, though it is a card; is that right? If charges are"
                + " written as positive, turn the sign (--turn-sign).");
      }
    }
    return doubts;
  }

  /// Sentences that are worth a look.
  static List<String> worthALook(List<Statement> statements) {
    List<String> warnings = new ArrayList<>();
    for (Statement statement : statements) {
      long in = statement.lines().stream().filter(line -> line.amount().isPositive()).count();
      int all = statement.lines().size();
      if (all >= LINES_MIN && in * 100 >= (long) all * MOST) {
        warnings.add(
            "Nearly all lines are money in ("
                + in
                + " of "
                + all
                + "); is that right? If not, turn the sign (--turn-sign).");
      }
    }
    return warnings;
  }

  static boolean paysCard(Statement.Line line) {
    return CARD_IS_PAID.matcher(line.description()).find();
  }

  private static boolean isCard(Statement statement) {
    return statement.account().kind() == Kind.CARD;
  }
}
