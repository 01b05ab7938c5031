package com.oodaloo.cli;

import com.oodaloo.app.sync.statement.EnterByHand;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.domain.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// What the words given to `oodaloo import` mean.
final class ImportWords {
  private static final int PARTS = 3;

  private ImportWords() {}

  /// The one statement of the account aimed at.
  ///
  /// @throws BadInput when the file holds several and none, or more than one, is meant
  static Statement chosen(List<Statement> statements, String account) {
    if (statements.size() == 1) {
      return statements.getFirst();
    }
    List<Statement> named =
        statements.stream()
            .filter(statement -> !account.isEmpty() && isMeant(statement.account(), account))
            .toList();
    if (named.size() != 1) {
      throw new BadInput(
          "the file holds several accounts; --account must name one of them: "
              + String.join(", ", statements.stream().map(ImportWords::shown).toList()));
    }
    return named.getFirst();
  }

  private static boolean isMeant(Statement.Account shown, String account) {
    return account.equalsIgnoreCase(shown.name())
        || (!shown.lastFour().isEmpty() && account.endsWith(shown.lastFour()));
  }

  private static String shown(Statement statement) {
    return (statement.account().name() + " " + statement.account().lastFour()).strip();
  }

  /// A line by hand: `2025-03-31,-72.10,Fuel`.
  ///
  /// @throws BadInput when it is none
  static EnterByHand.Entry entry(String text, Currency currency) {
    String[] parts = text.split(",", PARTS);
    try {
      if (parts.length == PARTS) {
        return new EnterByHand.Entry(
            LocalDate.parse(parts[0].strip()),
            Money.exact(new BigDecimal(parts[1].strip()), currency),
            parts[2].strip());
      }
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException _) {
      // Told below, as is a part that is missing.
    }
    throw new BadInput("--manual needs a day, an amount and a reason: 2025-03-31,-72.10,Fuel");
  }
}
