package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps out what no client paid: personal accounts, transfers between own accounts, loans, owner
/// money, taxes, interest and supplier refunds, each with its reason.
///
/// Money in that is large is never kept out on words alone: it becomes a question.
public final class NonIncomeClassifier {
  private static final long LARGE_CENTS = 500_000;
  private static final int TRANSFER_DAYS = 4;

  private static final Set<String> OWN_ACCOUNTS =
      Set.of("SAVINGS", "CHECKING", "SAV", "CHK", "ACCT");

  private static final int MAX_MIRRORS_READ = 64;

  private final MatchRun bench;
  private final Map<Long, List<Line>> byAmount = new HashMap<>();

  public NonIncomeClassifier(MatchRun bench) {
    this.bench = bench;
    if (bench.books.accounts().size() > 1) {
      bench
          .all()
          .forEach(
              line -> byAmount.computeIfAbsent(line.cents(), _ -> new ArrayList<>(1)).add(line));
    }
  }

  public void apply() {
    List<Line> business = new ArrayList<>();
    for (Line line : bench.lines()) {
      if (bench.holder(line) instanceof AccountHolder.Personal(String evidence)) {
        keepOut(line, NotIncome.Kind.PERSONAL, "The account is personal. " + evidence);
      } else {
        business.add(line);
      }
    }
    Set<String> suppliers = suppliers(business);
    for (Line line : business) {
      if (isFromSupplier(line, suppliers)) {
        byKind(
            line,
            NotIncome.Kind.REFUND,
            "The firm buys from " + line.payer().phrase() + "; this is money back.");
      } else if (isOwnTransfer(line)) {
        keepOut(
            line,
            NotIncome.Kind.TRANSFER,
            "The same amount moved the other way in another account of the firm.");
      } else {
        byWords(line);
      }
    }
  }

  private void byWords(Line line) {
    Sign rule = Sign.forLine(line);
    if (rule == Sign.NONE || line.payer().isKnown()) {
      return;
    }
    byKind(line, rule.kind, "The bank line reads like " + rule.kind.words() + ".");
  }

  private void byKind(Line line, NotIncome.Kind kind, String evidence) {
    if (line.amount().isPositive() && line.cents() >= LARGE_CENTS) {
      Sentences.askKind(bench, line, kind, evidence);
    } else {
      keepOut(line, kind, evidence);
    }
  }

  /// Whom the firm pays, as the bank writes them.
  private static Set<String> suppliers(List<Line> lines) {
    Set<String> phrases = new HashSet<>();
    for (Line line : lines) {
      if (line.amount().isNegative() && line.rail() == Rail.UNKNOWN && !line.payer().isKnown()) {
        phrases.add(line.payer().phrase());
      }
    }
    phrases.remove("");
    return phrases;
  }

  private static boolean isFromSupplier(Line line, Set<String> suppliers) {
    return line.amount().isPositive()
        && line.rail() == Rail.UNKNOWN
        && line.payer().clients().isEmpty()
        && suppliers.contains(line.payer().phrase());
  }

  private void keepOut(Line line, NotIncome.Kind kind, String evidence) {
    bench.decide(line, new NotIncome(line.id(), kind, Verdict.AUTO, List.of(evidence)));
  }

  /// Unique on both sides, unless the line itself says what it is: a client may pay what was moved
  /// that week.
  private boolean isOwnTransfer(Line line) {
    List<Line> mirrors = mirrors(line);
    return mirrors.size() == 1
        && (Sign.speaksOfTransfer(line) || mirrors(mirrors.getFirst()).size() == 1);
  }

  /// None, too, where there are too many to read.
  private List<Line> mirrors(Line line) {
    List<Line> opposite = byAmount.getOrDefault(-line.cents(), List.of());
    return opposite.isEmpty() || opposite.size() > MAX_MIRRORS_READ
        ? List.of()
        : opposite.stream().filter(other -> isMirror(line, other)).toList();
  }

  private static boolean isMirror(Line line, Line other) {
    return !other.bank().accountId().equals(line.bank().accountId())
        && other.amount().equals(line.amount().negated())
        && Math.abs(Days.between(line.date(), other.date())) <= TRANSFER_DAYS
        && (Sign.speaksOfTransfer(line) || Sign.speaksOfTransfer(other));
  }

  /// What the words of a line say, in the order in which one sign counts before another. `words`
  /// are separated by spaces.
  private enum Sign {
    PERSONAL(NotIncome.Kind.PERSONAL, " PERSONAL "),
    LOAN(NotIncome.Kind.LOAN, " LOAN SBA "),
    OWNER(NotIncome.Kind.OWNER, " OWNER DRAW CONTRIBUTION "),
    TAX(NotIncome.Kind.TAX, " IRS EFTPS TAX "),
    INTEREST(NotIncome.Kind.INTEREST, " INTEREST "),
    TRANSFER(NotIncome.Kind.TRANSFER, ""),
    REFUND(NotIncome.Kind.REFUND, " REFUND RETURN "),
    NONE(NotIncome.Kind.OTHER, "");

    private final NotIncome.Kind kind;
    private static final Map<String, Sign> SAYS = says();

    private final String words;

    Sign(NotIncome.Kind kind, String words) {
      this.kind = kind;
      this.words = words;
    }

    static Sign forLine(Line line) {
      Sign first = speaksOfTransfer(line) ? TRANSFER : NONE;
      for (String word : line.words()) {
        Sign sign = SAYS.getOrDefault(word, NONE);
        boolean fits = sign != REFUND || line.amount().isPositive();
        first = fits && sign.compareTo(first) < 0 ? sign : first;
      }
      boolean loan = line.bank().category().startsWith("loan");
      return loan && LOAN.compareTo(first) < 0 ? LOAN : first;
    }

    private static Map<String, Sign> says() {
      Map<String, Sign> says = new HashMap<>();
      for (Sign sign : values()) {
        for (String word : sign.words.strip().split(" ", -1)) {
          if (!word.isEmpty()) {
            says.put(word, sign);
          }
        }
      }
      return Map.copyOf(says);
    }

    /// "Transfer" alone is also how wires and payouts are written; it has to speak of an account.
    static boolean speaksOfTransfer(Line line) {
      return (line.says("TRANSFER") || line.says("XFER"))
          && line.words().stream().anyMatch(OWN_ACCOUNTS::contains);
    }
  }
}
