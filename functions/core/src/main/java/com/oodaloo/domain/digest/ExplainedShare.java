package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How much of the money that came in during a week is explained, by dollars: joined to invoices,
/// or known to be something else. "94 % of $61,200.00". What the owner dismissed stays unexplained,
/// and what is left over of a line that settles less than itself.
///
/// @param explained what is, things apart included
/// @param apart the part of it that is no income: transfers, loans, owner and personal money
/// @param waiting what open questions ask about, however long ago it came in
public record ExplainedShare(Money explained, Money incoming, Money apart, Money waiting) {
  private static final String LEFT_OVER = "other";

  public static ExplainedShare of(Week week, DigestSources sources) {
    Money zero = Money.zero(sources.books().firm().currency());
    Map<String, Money> unexplained = new HashMap<>();
    for (Match match : sources.decided().matches()) {
      if (match.verdict() == Verdict.AUTO) {
        unexplained.put(match.transactionId(), leftOver(match, zero));
      }
    }
    sources.decided().notIncome().stream()
        .filter(decision -> decision.verdict() == Verdict.AUTO)
        .forEach(decision -> unexplained.put(decision.transactionId(), zero));
    BusinessLines lines = BusinessLines.of(sources.books(), sources.decided().notIncome());
    Money all = zero;
    Money known = zero;
    Money apart = zero;
    for (BankTransaction line : lines.incoming(week)) {
      all = all.plus(line.amount());
      if (lines.isApart(line)) {
        apart = apart.plus(line.amount());
        known = known.plus(line.amount());
      } else {
        Money rest = unexplained.getOrDefault(line.id(), line.amount()).min(line.amount());
        known = known.plus(line.amount().minus(rest));
      }
    }
    return new ExplainedShare(known, all, apart, waiting(sources, zero));
  }

  private static Money leftOver(Match match, Money zero) {
    Money rest = match.difference().amount();
    boolean counts = match.difference().kind().equals(LEFT_OVER) && rest.isPositive();
    return counts && rest.currency().equals(zero.currency()) ? rest : zero;
  }

  private static Money waiting(DigestSources sources, Money zero) {
    Set<String> asked =
        sources.tray().open().stream()
            .flatMap(item -> item.question().transactionIds().stream())
            .collect(Collectors.toSet());
    return Money.totalIn(
        zero.currency(),
        sources.books().transactions().stream()
            .filter(line -> asked.contains(line.id()))
            .map(BankTransaction::amount)
            .filter(Money::isPositive));
  }

  /// What of it nobody knows.
  public Money unknown() {
    return incoming.minus(explained);
  }

  public boolean hasIncoming() {
    return incoming.isPositive();
  }

  /// Whole percent, rounded down: 100 means all of it, to the cent. 100 also when nothing came in.
  public int percent() {
    return hasIncoming()
        ? Math.toIntExact(Math.multiplyExact(explained.cents(), 100L) / incoming.cents())
        : 100;
  }
}
