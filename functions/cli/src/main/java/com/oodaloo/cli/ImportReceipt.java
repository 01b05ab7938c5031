package com.oodaloo.cli;

import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import java.util.List;
import java.util.Locale;

/// What is said once an import has ended.
final class ImportReceipt {
  private ImportReceipt() {}

  /// @throws BadInput where the owner has to say something else first
  static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Imported done ->
          String.format(
              Locale.ROOT,
              "%s: %d lines added, %d imported before, %d told by the feed already, %d may be the"
                  + " same money as another and are asked about",
              done.account(),
              done.added(),
              done.known(),
              done.told(),
              done.asked());
      case Outcome.Undone done ->
          String.format(Locale.ROOT, "%s: %d lines taken back", done.account(), done.removed());
      case Outcome.UnknownFirm _ -> throw new BadInput("there is no such firm");
      case Outcome.WhichAccount(List<String> names) ->
          throw new BadInput(
              "--account must name one business account; there are " + String.join(", ", names));
      case Outcome.OtherAccount other ->
          throw new BadInput(
              "the statement is of the account that ends with "
                  + other.lastFour()
                  + ", not of "
                  + other.aimedAt()
                  + "; name the right one (--account)");
      case Outcome.LooksLike(String existing) ->
          throw new BadInput(
              "there is an account "
                  + existing
                  + " that looks like it; name that one (--account),"
                  + " or open another (--new-account)");
      case Outcome.OtherKind other ->
          throw new BadInput(
              "the statement is "
                  + (other.isCard() ? "a card's, and " : "no card's, and ")
                  + other.aimedAt()
                  + (other.isCard() ? " is none" : " is one")
                  + "; name the right one, or a new name opens it (--account)");
    };
  }
}
