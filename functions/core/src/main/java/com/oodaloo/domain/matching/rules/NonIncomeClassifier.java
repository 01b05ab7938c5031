package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps out what no client paid: personal accounts, transfers between own accounts, loans, owner
/// money, taxes, interest and supplier refunds, each with its reason.
///
/// Evidence goes before words: where the books expect just that amount, words keep nothing out,
/// they only make the line one that is asked about. Money in that is large is never kept out on
/// words alone, and a refund is never more than was bought there.
public final class NonIncomeClassifier {
  private static final long LARGE_CENTS = 500_000;

  /// A refund of a shop where nothing was bought in the time the bank tells of.
  private static final long SMALL_REFUND_CENTS = 50_000;

  private final MatchRun run;
  private final OwnAccounts own;
  private final Map<String, Money> bought = new HashMap<>();
  private final Set<String> suppliers = new HashSet<>();

  public NonIncomeClassifier(MatchRun run) {
    this.run = run;
    this.own = new OwnAccounts(run.books);
  }

  /// What needs no words: whose account it is, and the mirror of a movement.
  public void byAccounts() {
    for (Line line : run.lines()) {
      if (run.holder(line) instanceof AccountHolder.Personal(String evidence)) {
        keepOut(line, NotIncome.Kind.PERSONAL, "The account is personal. " + evidence);
      }
    }
    new OwnCards(run).apply();
    new OwnTransfers(run, own).apply();
  }

  public void byWords() {
    for (Line line : run.lines()) {
      if (line.amount().isNegative() && isSupplied(line)) {
        suppliers.add(line.payer().phrase());
      }
    }
    for (Line line : run.lines()) {
      if (run.isForeign(line)) {
        continue;
      }
      if (line.amount().isNegative()) {
        outgoing(line);
      } else if (BankPhrases.isReversal(line)) {
        reversal(line);
      } else {
        incoming(line);
      }
    }
  }

  private void outgoing(Line line) {
    if (isSupplied(line)) {
      bought.merge(line.payer().phrase(), line.amount().negated(), Money::plus);
    }
    if (own.speaksOfTransfer(line) && own.isBare(line)) {
      keepOut(line, NotIncome.Kind.TRANSFER, reads(NotIncome.Kind.TRANSFER));
    } else if (!line.payer().isKnown()) {
      BankPhrases.kind(line).ifPresent(kind -> keepOut(line, kind, reads(kind)));
    }
  }

  private static boolean isSupplied(Line line) {
    return line.rail() == Rail.UNKNOWN
        && !line.payer().isKnown()
        && !line.payer().phrase().isEmpty();
  }

  /// A reversal gives back what the firm itself had paid.
  private void reversal(Line line) {
    String evidence = "The bank calls it a reversal, which is no client's payment.";
    boolean recorded =
        run.index.nearest(line).stream()
            .anyMatch(each -> each.basis() == Receivable.Basis.RECORDED && run.isFree(each));
    if (recorded) {
      run.noticed.suspect(line, evidence);
    } else {
      run.ask(
          line,
          Sentences.question(
              Question.Kind.UNKNOWN_MONEY,
              line.id(),
              "Is " + Sentences.line(line) + " money of yours that came back?",
              List.of(),
              List.of(evidence)));
    }
  }

  private void incoming(Line line) {
    Optional<NotIncome.Kind> kind = kind(line);
    if (kind.isEmpty()) {
      if (isSupplied(line) && suppliers.contains(line.payer().phrase())) {
        run.noticed.suspect(line, "The firm buys from " + line.payer().phrase() + ".");
      }
      return;
    }
    String evidence =
        kind.get() == NotIncome.Kind.REFUND
            ? "The firm buys from " + line.payer().phrase() + "; this is money back."
            : reads(kind.get());
    if (isExpected(line, kind.get())) {
      run.noticed.suspect(line, evidence);
    } else if (line.cents() >= LARGE_CENTS && kind.get() != NotIncome.Kind.TRANSFER) {
      Sentences.askKind(run, line, kind.get(), evidence);
    } else {
      takeBack(line, kind.get());
      keepOut(line, kind.get(), evidence);
    }
  }

  private void takeBack(Line line, NotIncome.Kind kind) {
    if (kind == NotIncome.Kind.REFUND && bought.containsKey(line.payer().phrase())) {
      bought.merge(line.payer().phrase(), line.amount().negated(), Money::plus);
    }
  }

  private Optional<NotIncome.Kind> kind(Line line) {
    if (own.speaksOfTransfer(line) && (own.isBare(line) || own.namesAnother(line))) {
      return Optional.of(NotIncome.Kind.TRANSFER);
    }
    if (line.payer().isKnown() || LenderPayouts.isLender(line)) {
      return Optional.empty();
    }
    if (line.payer().clients().isEmpty() && isSupplied(line) && wasBought(line)) {
      return Optional.of(NotIncome.Kind.REFUND);
    }
    Optional<NotIncome.Kind> said = BankPhrases.kind(line);
    if (said.isPresent()) {
      return said.filter(kind -> kind != NotIncome.Kind.REFUND || isRefund(line));
    }
    if (BankPhrases.isRefund(line) && isRefund(line)) {
      return Optional.of(NotIncome.Kind.REFUND);
    }
    return line.bank().category().startsWith("loan") && !BankPhrases.isBetweenPeople(line)
        ? Optional.of(NotIncome.Kind.LOAN)
        : Optional.empty();
  }

  private boolean wasBought(Line line) {
    Money there = bought.get(line.payer().phrase());
    return there != null && line.amount().compareTo(there) <= 0;
  }

  /// Of a shop whose name stands in the line, or small where none does.
  private boolean isRefund(Line line) {
    Money there = Money.zero(line.amount().currency());
    for (Map.Entry<String, Money> shop : bought.entrySet()) {
      List<String> name = List.of(shop.getKey().split(" ", -1));
      there = line.words().containsAll(name) ? there.max(shop.getValue()) : there;
    }
    return there.isPositive()
        ? line.amount().compareTo(there) <= 0
        : line.cents() <= SMALL_REFUND_CENTS;
  }

  /// Whether a record, or an invoice, has just this amount. A transfer that names an account of the
  /// firm is nobody's payment of an open invoice.
  private boolean isExpected(Line line, NotIncome.Kind kind) {
    boolean certain = kind == NotIncome.Kind.TRANSFER && own.namesAnother(line);
    List<Receivable> expected = new ArrayList<>(run.index.nearest(line));
    expected.removeIf(each ->
        !run.isFree(each) || run.names.contradicts(line, each) || (certain && each.isOpen()));
    return !expected.isEmpty();
  }

  private static String reads(NotIncome.Kind kind) {
    return "The bank line reads like " + kind.words() + ".";
  }

  private void keepOut(Line line, NotIncome.Kind kind, String evidence) {
    run.decide(line, new NotIncome(line.id(), kind, Verdict.AUTO, List.of(evidence)));
  }
}
