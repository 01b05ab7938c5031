package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.ReceivableIndex;
import com.oodaloo.domain.matching.expected.SubsetSearch;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the payer of a line, or the invoices it names, could mean by an amount that no single one
/// has: the named ones together, several less one discount, or the oldest first and the last in
/// part.
///
/// Bookkeepers apply an unmarked payment to the oldest invoice (Jobber's own payments on account do
/// so too, help.getjobber.com 115009451467); a discount is taken on all that is paid at once.
final class PayersDebts {
  /// A client who owes more than this owes more than anybody lists.
  private static final int MAX_OPEN = 23;

  /// Of more invoices than this some set is a discount of anything by chance.
  private static final int MAX_CHOSEN = 8;

  private static final int[] DISCOUNTS = {2, 3, 1, 5, 10};
  private static final long MOST_SHORT_PER_MILLE = 150;
  private final MatchRun run;
  private final ReceivableIndex free;

  PayersDebts(MatchRun run, ReceivableIndex free) {
    this.run = run;
    this.free = free;
  }

  /// What is named first, then one discount on several, then oldest first.
  List<Question.Alternative> of(Line line) {
    List<Question.Alternative> ways = new ArrayList<>();
    List<Receivable> named = named(line);
    if (named.size() > 1) {
      together(line, named).ifPresent(ways::add);
      return ways;
    }
    if (line.payer().isKnown() && named.isEmpty()) {
      List<Receivable> owed = open(line);
      if (owed.size() > 1 && owed.size() <= MAX_OPEN) {
        discounted(line, owed).ifPresent(ways::add);
        oldestFirst(line, owed).ifPresent(ways::add);
      }
    }
    return ways;
  }

  /// Free receivables whose invoices the line names, one of each invoice.
  List<Receivable> named(Line line) {
    List<Receivable> named = new ArrayList<>();
    Set<String> invoices = new HashSet<>();
    for (Receivable each : free.numbered(line)) {
      if (each.knowsInvoice()
          && each.isInvoiceNamed(line)
          && run.isFree(each)
          && !run.names.contradicts(line, each)
          && invoices.add(each.invoiceId())) {
        named.add(each);
      }
    }
    return named;
  }

  private List<Receivable> open(Line line) {
    List<Receivable> owed = new ArrayList<>();
    for (Receivable each : free.ofClient(line, line.payer().only())) {
      if (each.isOpen() && run.isFree(each)) {
        owed.add(each);
      }
    }
    owed.sort(Comparator.comparing(Receivable::day).thenComparingInt(Receivable::place));
    return owed;
  }

  private Optional<Question.Alternative> together(Line line, List<Receivable> named) {
    Money all = Sentences.total(named);
    Money rest = line.amount().minus(all);
    if (rest.isZero()
        || !run.rooms.hasRoom(MatchHypothesis.settlements(named))
        || rest.magnitude().cents() * 1000 > all.cents() * MOST_SHORT_PER_MILLE) {
      return oldestFirst(line, named);
    }
    String kind = rest.isNegative() ? shortBy(rest.magnitude(), all) : "overpaid";
    return Optional.of(
        new Question.Alternative(
            MatchHypothesis.settlements(named),
            new Difference(rest, kind),
            List.of(
                "The bank line names "
                    + Sentences.set(run, MatchHypothesis.settlements(named))
                    + ", together "
                    + all
                    + "; "
                    + rest.magnitude()
                    + (rest.isNegative() ? " less arrived." : " more arrived."))));
  }

  private static String shortBy(Money less, Money all) {
    for (int percent : DISCOUNTS) {
      if (isPercent(less, all, percent)) {
        return "discount";
      }
    }
    return "short-pay";
  }

  private static boolean isPercent(Money part, Money whole, int percent) {
    return Math.abs(part.cents() * 100 - whole.cents() * percent) < 100;
  }

  /// The one set of open invoices that a customary discount on their sum explains.
  private Optional<Question.Alternative> discounted(Line line, List<Receivable> owed) {
    Money all = Sentences.total(owed);
    Money less = all.minus(line.amount());
    for (int percent : DISCOUNTS) {
      if (less.isPositive() && isPercent(less, all, percent)) {
        return Optional.of(less(owed, less, percent));
      }
    }
    if (owed.size() > MAX_CHOSEN) {
      return Optional.empty();
    }
    List<Long> amounts = owed.stream().map(Receivable::cents).toList();
    for (int percent : DISCOUNTS) {
      long gross = Math.floorDiv(line.cents() * 100 + (100 - percent) / 2, 100 - percent);
      for (long target : new long[] {gross, gross - 1, gross + 1}) {
        SubsetSearch.Result sets = SubsetSearch.sumsTo(target, amounts, 2);
        run.nodesVisited += sets.nodes();
        Money whole = new Money(target, line.amount().currency());
        Money off = whole.minus(line.amount());
        if (sets.complete() && sets.sets().size() == 1 && isPercent(off, whole, percent)) {
          List<Receivable> set = sets.sets().getFirst().stream().map(owed::get).toList();
          return Optional.of(less(set, off, percent));
        }
      }
    }
    return Optional.empty();
  }

  private Question.Alternative less(List<Receivable> set, Money off, int percent) {
    List<Settlement> settlements = MatchHypothesis.settlements(set);
    return new Question.Alternative(
        settlements,
        new Difference(off.negated(), "discount"),
        List.of(
            Sentences.set(run, settlements)
                + ", together "
                + Sentences.total(set)
                + ", less "
                + percent
                + " % of it: a discount of "
                + off
                + "?",
            "The bank line names " + run.names.client(set.getFirst().clientId()) + "."));
  }

  /// In full as far as the money goes, the last in part.
  private Optional<Question.Alternative> oldestFirst(Line line, List<Receivable> owed) {
    Money left = line.amount();
    List<Settlement> parts = new ArrayList<>();
    for (Receivable each : owed) {
      Money part = each.settling().min(left).min(run.rooms.left(each.invoiceId()));
      if (part.isPositive()) {
        parts.add(new Settlement(each.invoiceId(), part));
        left = left.minus(part);
      }
    }
    if (parts.size() < 2) {
      return Optional.empty();
    }
    Difference rest = left.isZero() ? Difference.none(left) : new Difference(left, "overpaid");
    String last =
        parts.getLast().amount() + " of " + run.names.invoice(parts.getLast().invoiceId());
    return Optional.of(
        new Question.Alternative(
            parts,
            rest,
            List.of(
                "The oldest first: "
                    + Sentences.set(run, parts)
                    + (left.isZero()
                        ? "; the last, " + last + ", may be in part."
                        : "; " + left + " is more than is owed."))));
  }
}
