package com.oodaloo.domain.matching.payouts;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.matching.expected.PayoutContents.Part;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What a payout that a bank line proves does to the invoices: each gets what fits, what goes back
/// comes off the invoice of its payment and makes room again, and what is left has a name.
///
/// Payouts are settled in the order of their days, so that a refund has made its room when the same
/// invoice is paid again.
final class PayoutSettlement {
  private final MatchRun run;
  private final Predicate<Payout> banked;
  private final UnnamedCharges unnamed;
  private final Map<String, Money> given = new TreeMap<>();
  private final Map<String, Money> returned = new TreeMap<>();
  private final Set<String> told = new HashSet<>();
  private final Money nothing;

  PayoutSettlement(MatchRun run, Predicate<Payout> banked) {
    this.run = run;
    this.banked = banked;
    this.unnamed = new UnnamedCharges(run);
    this.nothing = Money.zero(run.books.firm().currency());
  }

  /// What one payout gives and takes, by invoice.
  private record Moved(Map<String, Money> given, Map<String, Money> back) {}

  void settle(Line line, Payout payout) {
    List<Part> parts = run.payouts.of(payout, banked);
    run.noticed.bank(payout.id());
    if (!parts.isEmpty()
        && payout.isExplained()
        && parts.stream().allMatch(part -> part.kind().isLoan())) {
      run.decide(line, loan(line, payout));
      return;
    }
    decide(line, payout, parts);
  }

  private void decide(Line line, Payout payout, List<Part> parts) {
    Moved moved = moved(parts);
    List<Settlement> back = new ArrayList<>();
    List<Settlement> settled = fitting(moved, back);
    Difference left = left(payout, parts, moved, settled);
    if (settled.isEmpty() && unnamed.ask(line, payout, parts)) {
      return;
    }
    settled.forEach(part -> given.merge(part.invoiceId(), part.amount(), Money::plus));
    noteOverpaid(moved, settled);
    run.decide(
        line,
        new Match(
            line.id(),
            Verdict.AUTO,
            Rule.PAYOUT.word(),
            payout.id(),
            payments(parts),
            settled,
            left,
            99,
            evidence(line, payout, left),
            "Nothing to do.",
            back),
        List.of());
  }

  private static NotIncome loan(Line line, Payout payout) {
    String moved = payout.net().isNegative() ? " of its loan back on " : " as a loan on ";
    String evidence =
        "The processor "
            + (payout.net().isNegative() ? "took " : "paid out ")
            + payout.net().magnitude()
            + moved
            + payout.arrival()
            + "; no client paid it.";
    return new NotIncome(line.id(), NotIncome.Kind.LOAN, Verdict.AUTO, List.of(evidence));
  }

  private Moved moved(List<Part> parts) {
    Moved moved = new Moved(new TreeMap<>(), new TreeMap<>());
    for (Part part : parts) {
      Map<String, Money> to =
          part.kind().settles() && part.item().gross().isPositive() ? moved.given() : moved.back();
      if (part.kind().settles() || part.kind().takesBack()) {
        for (InvoiceShare share : part.shares()) {
          if (run.rooms.knows(share.invoiceId()) && !share.amount().isZero()) {
            to.merge(share.invoiceId(), share.amount(), Money::plus);
          }
        }
      }
    }
    return moved;
  }

  /// What fits each invoice; nothing is taken off one that it was never given.
  private List<Settlement> fitting(Moved moved, List<Settlement> back) {
    List<Settlement> settled = new ArrayList<>();
    moved
        .given()
        .forEach((invoice, amount) -> {
          Money returned = moved.back().getOrDefault(invoice, nothing);
          Money room = run.rooms.left(invoice).plus(returned.min(amount.plus(had(invoice))));
          Money fits = amount.min(room.max(nothing));
          if (fits.isPositive()) {
            settled.add(new Settlement(invoice, fits));
          }
        });
    moved
        .back()
        .forEach((invoice, amount) -> {
          Money now = moved.given().getOrDefault(invoice, nothing);
          Money most =
              had(invoice).plus(now.min(run.rooms.left(invoice).plus(amount).max(nothing)));
          Money off = amount.min(most);
          if (off.isPositive()) {
            back.add(new Settlement(invoice, off));
            given.merge(invoice, off.negated(), Money::plus);
          }
          Money all = returned.merge(invoice, amount, Money::plus);
          Money more = all.minus(paid(invoice));
          if (more.isPositive()) {
            run.noticed.takenBackTooMuch(invoice, more.min(amount));
          }
        });
    return settled;
  }

  private void noteOverpaid(Moved moved, List<Settlement> settled) {
    moved
        .given()
        .forEach((invoice, amount) -> {
          Money fits = amount;
          for (Settlement part : settled) {
            fits = part.invoiceId().equals(invoice) ? fits.minus(part.amount()) : fits;
          }
          if (fits.isPositive()) {
            run.noticed.overpaid(invoice, fits);
          }
        });
  }

  /// The most that can have come for an invoice, in the bank's history or before it.
  private Money paid(String invoice) {
    Money recorded = nothing;
    for (Payment payment : run.books.payments()) {
      boolean came = !payment.kind().equals(PaymentKind.REFUND);
      for (InvoiceShare share : came ? payment.shares() : List.<InvoiceShare>of()) {
        recorded = share.invoiceId().equals(invoice) ? recorded.plus(share.amount()) : recorded;
      }
    }
    return recorded.max(run.rooms.invoice(invoice).total());
  }

  private Money had(String invoice) {
    return given.getOrDefault(invoice, nothing);
  }

  /// What no invoice, fee or refund explains: too much for an invoice, a loan, a part nobody lists.
  private Difference left(Payout payout, List<Part> parts, Moved moved, List<Settlement> settled) {
    Money over = nothing;
    for (Money amount : moved.given().values()) {
      over = over.plus(amount);
    }
    for (Settlement part : settled) {
      over = over.minus(part.amount());
    }
    Money unknown = payout.net();
    Money reserved = nothing;
    for (Part part : parts) {
      boolean told = part.kind() != PayoutItemKind.CAME_BACK || isPaidBeforeToo(part, parts);
      unknown = told ? unknown.minus(part.item().net()) : unknown;
      reserved =
          part.kind() == PayoutItemKind.RESERVE ? reserved.plus(part.item().net()) : reserved;
    }
    Money left = over.plus(payout.borrowed()).plus(unknown).plus(reserved);
    String held = reserved.isZero() || !over.plus(unknown).isZero() ? "" : reserve(parts);
    return new Difference(left, held.isEmpty() ? name(payout, over, unknown) : held);
  }

  /// A payout that was paid out before and came back within one list of parts is nothing in all.
  private static boolean isPaidBeforeToo(Part back, List<Part> parts) {
    String named = back.item().payoutId();
    return !named.isEmpty()
        && parts.stream()
            .anyMatch(part ->
                part.kind() == PayoutItemKind.PAID_BEFORE && part.item().payoutId().equals(named));
  }

  /// What the processor holds back for itself, or for a creditor of the firm.
  private static String reserve(List<Part> parts) {
    boolean lien =
        parts.stream()
            .anyMatch(part -> part.item().type().toLowerCase(Locale.ROOT).contains("lien"));
    return lien ? "lien" : "reserve";
  }

  private String name(Payout payout, Money over, Money unknown) {
    if (!payout.borrowed().isZero()) {
      return "loan";
    }
    if (over.isPositive()) {
      return "overpaid";
    }
    if (unknown.isZero()) {
      return "";
    }
    boolean fee =
        unknown.isNegative() && unknown.magnitude().compareTo(payout.net().magnitude()) < 0;
    if (fee && !payout.items().isEmpty()) {
      return "fee";
    }
    return run.payouts.namedBy(payout.id()).isEmpty() ? "unknown-part" : "paid-out-before";
  }

  /// The payments whose money is here for the first time.
  private List<String> payments(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() == PayoutItemKind.CHARGE)
        .filter(part -> part.item().gross().isPositive())
        .flatMap(part -> part.payment().stream())
        .map(Payment::id)
        .filter(told::add)
        .sorted()
        .toList();
  }

  private List<String> evidence(Line line, Payout payout, Difference left) {
    List<String> evidence = new ArrayList<>();
    String when = payout.arrival() + "; the bank shows it on " + line.date() + ".";
    evidence.add("The processor paid out " + payout.net() + " for " + when);
    String later = run.payouts.namedBy(payout.id());
    if (payout.isExplained()) {
      evidence.add(
          payout.items().size()
              + " entries, less "
              + payout.charges()
              + " in fees, make the net exactly.");
    } else if (!later.isEmpty()) {
      evidence.add("A later payout counts it as paid out before, with what was in it.");
    } else {
      evidence.add("Net and day are the same; its parts do not say all that is in it.");
    }
    if (!left.kind().isEmpty()) {
      evidence.add(left.amount() + " of it: " + left.kind() + ".");
    }
    return evidence;
  }
}
