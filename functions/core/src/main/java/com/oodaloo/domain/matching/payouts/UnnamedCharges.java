package com.oodaloo.domain.matching.payouts;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.PayoutContents.Part;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.SubsetSearch;
import com.oodaloo.domain.matching.expected.Tolerances;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItemKind;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.List;

/// A payout whose parts no record names: an instant one without a list, or charges of the firm's
/// own Stripe that the office recorded without their number. Which card payments are in it is
/// asked, with those of its amount and days; the payout itself is proven all the same.
final class UnnamedCharges {
  private static final int DAYS_BEFORE = 10;
  private static final int DAYS_AFTER = 2;
  private static final int MAX_ALTERNATIVES = 3;

  private final MatchRun run;

  UnnamedCharges(MatchRun run) {
    this.run = run;
  }

  /// Asks where nobody names the parts; says whether it has.
  boolean ask(Line line, Payout payout, List<Part> parts) {
    boolean silent =
        parts.isEmpty()
            ? run.payouts.namedBy(payout.id()).isEmpty()
            : parts.stream().allMatch(part -> part.kind() == PayoutItemKind.CAME_BACK);
    List<Part> charges =
        parts.stream()
            .filter(part -> part.kind().isCharge() && !part.isKnown())
            .filter(part -> part.item().gross().isPositive())
            .toList();
    if (!line.amount().isPositive() || (!silent && charges.isEmpty())) {
      return false;
    }
    List<Receivable> near = near(payout);
    List<Question.Alternative> ways =
        silent ? lessFee(line, payout, near) : byAmount(line, charges, near);
    if (!silent && ways.isEmpty()) {
      return false;
    }
    decide(line, payout, ways);
    return true;
  }

  private void decide(Line line, Payout payout, List<Question.Alternative> ways) {
    String known =
        "It is the payout of "
            + payout.net()
            + " for "
            + payout.arrival()
            + ": net and day are the same.";
    List<String> evidence = new ArrayList<>(List.of(known));
    boolean one = ways.size() == 1;
    if (one) {
      evidence.addAll(ways.getFirst().evidence());
    }
    run.decide(
        line,
        new Match(
            line.id(),
            Verdict.ASK,
            Rule.PAYOUT.word(),
            payout.id(),
            List.of(),
            one ? ways.getFirst().settlements() : List.of(),
            one ? ways.getFirst().difference() : new Difference(line.amount(), "unknown-part"),
            one ? 70 : 30,
            evidence,
            "Say which payments are in it, or wait for the payout that names it."),
        List.of());
    ask(line, ways, known);
  }

  private void ask(Line line, List<Question.Alternative> ways, String known) {
    run.alsoAsk(
        Sentences.question(
            Question.Kind.SEVERAL_FIT,
            line.id(),
            "Which payments are in the payout of " + Sentences.line(line) + "?",
            ways,
            List.of(known, "The processor does not say whose payments are in it.")));
  }

  /// Payments by card or processor in the payout's days that no payout holds.
  private List<Receivable> near(Payout payout) {
    List<Receivable> near = new ArrayList<>();
    for (Receivable each : run.receivables()) {
      long days = Days.isKnown(each.day()) ? Days.between(each.day(), payout.arrival()) : -9;
      if (each.basis() == Receivable.Basis.RECORDED
          && each.method().isPaidOut()
          && days >= -DAYS_AFTER
          && days <= DAYS_BEFORE
          && run.isFree(each)) {
        near.add(each);
      }
    }
    return near.size() > SubsetSearch.MAX_CANDIDATES ? List.of() : near;
  }

  /// For each charge a payment of its amount; more ways where one alone has several.
  private List<Question.Alternative> byAmount(
      Line line, List<Part> charges, List<Receivable> near) {
    List<Receivable> chosen = new ArrayList<>();
    for (Part part : charges) {
      near.stream()
          .filter(each -> !chosen.contains(each) && each.amount().equals(part.item().gross()))
          .findFirst()
          .ifPresent(chosen::add);
    }
    if (chosen.isEmpty()) {
      return List.of();
    }
    if (charges.size() > 1) {
      return List.of(alternative(line, chosen));
    }
    return near.stream()
        .filter(each -> each.amount().equals(charges.getFirst().item().gross()))
        .limit(MAX_ALTERNATIVES)
        .map(each -> alternative(line, List.of(each)))
        .toList();
  }

  /// One or several payments that are the net and a fee.
  private List<Question.Alternative> lessFee(Line line, Payout payout, List<Receivable> near) {
    List<Question.Alternative> ways = new ArrayList<>();
    for (Receivable each : near) {
      if (isNet(line, each.amount())) {
        ways.add(alternative(line, List.of(each)));
      }
    }
    if (ways.isEmpty() && near.size() > 1) {
      Money all = Sentences.total(near);
      if (isNet(line, all) || payout.gross().equals(all)) {
        ways.add(alternative(line, near));
      }
    }
    return ways.size() > MAX_ALTERNATIVES ? ways.subList(0, MAX_ALTERNATIVES) : ways;
  }

  private static boolean isNet(Line line, Money gross) {
    long fee = gross.cents() - line.cents();
    return Tolerances.isOwnChargeFee(gross.cents(), fee);
  }

  private Question.Alternative alternative(Line line, List<Receivable> set) {
    List<Settlement> settlements = MatchHypothesis.settlements(set);
    Money rest = line.amount();
    for (Settlement part : settlements) {
      rest = rest.minus(part.amount());
    }
    String evidence =
        Sentences.set(run, settlements)
            + " was paid by card in these days; "
            + rest.magnitude()
            + (rest.isNegative() ? " would be the fee." : " more is not explained.");
    return new Question.Alternative(settlements, Difference.rest(rest), List.of(evidence));
  }
}
