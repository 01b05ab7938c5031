package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Keeps out what no client paid: personal accounts, transfers between own accounts, loans, owner
/// money, taxes, interest and supplier refunds, each with its reason.
///
/// Money in that is large is never kept out on words alone: it becomes a question.
final class NoiseGate {
  private static final long LARGE_CENTS = 500_000;
  private static final int TRANSFER_DAYS = 4;

  private final Workbench bench;

  NoiseGate(Workbench bench) {
    this.bench = bench;
  }

  void apply() {
    for (BankTransaction line : bench.lines()) {
      if (bench.holder(line) instanceof AccountHolder.Personal(String evidence)) {
        keepOut(line, NotIncome.Kind.PERSONAL, List.of("The account is personal. " + evidence));
      }
    }
    for (BankTransaction line : bench.lines()) {
      if (isOwnTransfer(line)) {
        keepOut(
            line,
            NotIncome.Kind.TRANSFER,
            List.of("The same amount moved the other way in another account of the firm."));
      } else {
        byWords(line);
      }
    }
  }

  private void byWords(BankTransaction line) {
    Rule rule = Rule.forLine(line);
    if (rule == Rule.NONE || !bench.names.payer(line).isEmpty()) {
      return;
    }
    String evidence = "The bank line reads like " + rule.kind.words() + ".";
    if (line.amount().isPositive() && line.amount().cents() >= LARGE_CENTS) {
      Sentences.askKind(bench, line, rule.kind, evidence);
    } else {
      keepOut(line, rule.kind, List.of(evidence));
    }
  }

  private void keepOut(BankTransaction line, NotIncome.Kind kind, List<String> evidence) {
    bench.decide(new NotIncome(line.id(), kind, Verdict.AUTO, evidence));
  }

  private boolean isOwnTransfer(BankTransaction line) {
    Money opposite = line.amount().negated();
    long mirrors =
        bench.books.transactions().stream()
            .filter(BankTransaction::isPosted)
            .filter(other -> !other.accountId().equals(line.accountId()))
            .filter(other -> other.amount().equals(opposite))
            .filter(other -> Math.abs(Days.between(line.date(), other.date())) <= TRANSFER_DAYS)
            .filter(other -> Rule.speaksOfTransfer(line) || Rule.speaksOfTransfer(other))
            .count();
    return mirrors == 1;
  }

  /// What the words of a line say, first rule that applies. `words` are separated by spaces.
  private enum Rule {
    PERSONAL(NotIncome.Kind.PERSONAL, " PERSONAL "),
    LOAN(NotIncome.Kind.LOAN, " LOAN SBA "),
    OWNER(NotIncome.Kind.OWNER, " OWNER DRAW CONTRIBUTION "),
    TAX(NotIncome.Kind.TAX, " IRS EFTPS TAX "),
    INTEREST(NotIncome.Kind.INTEREST, " INTEREST "),
    TRANSFER(NotIncome.Kind.TRANSFER, ""),
    REFUND(NotIncome.Kind.REFUND, " REFUND RETURN "),
    NONE(NotIncome.Kind.OTHER, "");

    private final NotIncome.Kind kind;
    private final String words;

    Rule(NotIncome.Kind kind, String words) {
      this.kind = kind;
      this.words = words;
    }

    static Rule forLine(BankTransaction line) {
      return Arrays.stream(values()).filter(rule -> rule.fits(line)).findFirst().orElse(NONE);
    }

    private boolean fits(BankTransaction line) {
      return switch (this) {
        case LOAN -> isWritten(line) || line.category().startsWith("loan");
        case TRANSFER -> speaksOfTransfer(line);
        case REFUND -> isWritten(line) && line.amount().isPositive();
        case PERSONAL, OWNER, TAX, INTEREST -> isWritten(line);
        case NONE -> true;
      };
    }

    private boolean isWritten(BankTransaction line) {
      return Names.words(line.description()).stream()
          .anyMatch(word -> words.contains(" " + word + " "));
    }

    /// "Transfer" alone is also how wires and payouts are written; it has to speak of an account.
    static boolean speaksOfTransfer(BankTransaction line) {
      List<String> words = Names.words(line.description());
      return (words.contains("TRANSFER") || words.contains("XFER"))
          && words.stream().anyMatch(Set.of("SAVINGS", "CHECKING", "SAV", "CHK", "ACCT")::contains);
    }
  }
}
