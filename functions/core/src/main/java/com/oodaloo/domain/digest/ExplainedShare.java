package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much of the money that came in is explained: joined to invoices, or known to be something
/// else. "94 % of $61,200.00". What the owner dismissed stays unexplained.
public record ExplainedShare(Money explained, Money incoming) {

  public static ExplainedShare of(Week week, DigestSources sources) {
    Set<String> known =
        Stream.concat(
                sources.decided().matches().stream()
                    .filter(match -> match.verdict() == Verdict.AUTO)
                    .map(Match::transactionId),
                sources.decided().notIncome().stream()
                    .filter(decision -> decision.verdict() == Verdict.AUTO)
                    .map(NotIncome::transactionId))
            .collect(Collectors.toSet());
    List<BankTransaction> incoming =
        BusinessLines.of(sources.books(), sources.decided().notIncome()).incoming(week);
    Money zero = Money.zero(sources.books().firm().currency());
    return new ExplainedShare(
        sum(zero, incoming.stream().filter(line -> known.contains(line.id()))),
        sum(zero, incoming.stream()));
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

  private static Money sum(Money zero, Stream<BankTransaction> lines) {
    return lines.map(BankTransaction::amount).reduce(zero, Money::plus);
  }
}
