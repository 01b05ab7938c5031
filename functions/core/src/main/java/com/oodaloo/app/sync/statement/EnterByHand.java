package com.oodaloo.app.sync.statement;

import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A line the owner enters by hand: cash put in, a deposit at a bank without a feed. It is a
/// statement of one line whose words are the reason; the bank's own line takes its place when it
/// comes.
public final class EnterByHand {
  private final ImportStatement statements;

  public EnterByHand(ImportStatement statements) {
    this.statements = statements;
  }

  public record Entry(LocalDate day, Money amount, String reason) {
    public Entry {
      if (reason.isBlank() || amount.isZero()) {
        throw new IllegalArgumentException("a line by hand needs an amount and a reason");
      }
    }

    private Statement statement() {
      return new Statement(
          new Statement.Account("", "", Statement.Kind.BY_HAND, amount.currency()),
          List.of(new Statement.Line(day, amount, reason, "", "", "")),
          List.of());
    }
  }

  public ImportStatement.Outcome enter(FirmId firm, ImportStatement.Target target, Entry entry) {
    return statements.take(firm, target, entry.statement());
  }

  public ImportStatement.Outcome undo(FirmId firm, ImportStatement.Target target, Entry entry) {
    return statements.undo(firm, target, entry.statement());
  }
}
