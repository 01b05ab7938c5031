package com.oodaloo.domain.matching.reversals;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Texts;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Money given back by check or transfer: the office recorded the refund, and a line out of its
/// amount carries it. It comes off the invoice and makes its room again.
///
/// A check number or the client's name decides; without them only one line and one refund of the
/// amount within days are the same.
public final class RecordedRefunds {
  private static final int DAYS_BEFORE = 3;
  private static final int DAYS_AFTER = 21;
  private final MatchRun run;
  private final Map<Long, List<Line>> spent = new HashMap<>();

  public RecordedRefunds(MatchRun run) {
    this.run = run;
  }

  public void apply() {
    List<Payment> refunds =
        run.books.payments().stream()
            .filter(payment -> payment.kind() == PaymentKind.REFUND)
            .filter(payment -> !payment.shares().isEmpty() && payment.amount().isPositive())
            .filter(payment -> payment.amount().currency().equals(run.books.firm().currency()))
            .filter(payment -> !run.payouts.holds(payment.id()))
            .filter(payment -> !payment.method().isPaidOut())
            .toList();
    if (refunds.isEmpty()) {
      return;
    }
    for (Line line : run.lines()) {
      if (line.amount().isNegative() && !run.isForeign(line) && run.mayActAlone(line)) {
        spent.computeIfAbsent(-line.cents(), _ -> new ArrayList<>(1)).add(line);
      }
    }
    for (Payment refund : refunds) {
      if (isTooMuch(refund)) {
        run.noticed.takenBackTooMuch(
            refund.shares().getFirst().invoiceId(), refund.shares().getFirst().amount());
      } else {
        line(refund, refunds).ifPresent(line -> decide(line, refund));
      }
    }
  }

  /// A refund of more than the invoice ever was is a slip of the office.
  private boolean isTooMuch(Payment refund) {
    return refund.shares().stream()
        .filter(share -> run.rooms.knows(share.invoiceId()))
        .anyMatch(
            share -> share.amount().compareTo(run.rooms.invoice(share.invoiceId()).total()) > 0);
  }

  private Optional<Line> line(Payment refund, List<Payment> refunds) {
    List<Line> near =
        spent.getOrDefault(refund.arriving().cents(), List.of()).stream()
            .filter(line -> run.isUndecided(line) && isNear(line, refund))
            .toList();
    List<Line> named = near.stream().filter(line -> isNamed(line, refund)).toList();
    if (!named.isEmpty()) {
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
    boolean alone =
        refunds.stream().filter(other -> other.arriving().equals(refund.arriving())).count() == 1;
    return alone && near.size() == 1 && near.getFirst().payer().phrase().isEmpty()
        ? Optional.of(near.getFirst())
        : Optional.empty();
  }

  private static boolean isNear(Line line, Payment refund) {
    long days = Days.between(refund.date(), line.date());
    return days >= -DAYS_BEFORE && days <= DAYS_AFTER;
  }

  private boolean isNamed(Line line, Payment refund) {
    String number = Texts.withoutZeros(refund.reference());
    String client =
        refund.clientId().isEmpty()
            ? run.rooms.clientOf(refund.shares().getFirst().invoiceId())
            : refund.clientId();
    return (!number.isEmpty() && line.checkNumber().equals(number)) || line.payer().names(client);
  }

  private void decide(Line line, Payment refund) {
    List<Settlement> back =
        refund.shares().stream()
            .filter(share -> run.rooms.knows(share.invoiceId()))
            .map(share -> new Settlement(share.invoiceId(), share.amount()))
            .toList();
    run.decide(
        line,
        new Match(
            line.id(),
            Verdict.AUTO,
            Rule.EXACT_RECORDED.word(),
            "",
            List.of(),
            List.of(),
            new Difference(line.amount(), "refund"),
            97,
            List.of(
                "The office recorded a refund of "
                    + refund.arriving()
                    + " on "
                    + refund.date()
                    + "."),
            "Nothing to do.",
            back),
        List.of());
  }
}
