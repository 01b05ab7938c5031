package com.oodaloo.domain.matching.questions;

import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.matching.expected.SubsetSearch;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.rules.CandidateSearch;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Noticed;
import com.oodaloo.domain.matching.run.Proposal;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns every deposit that no rule may settle alone into a question, with the best alternatives
/// and the reasons against acting.
///
/// One alternative that explains the deposit to the cent is also a match that waits for the owner,
/// unless other deposits ask for the same invoice: then none of them waits, no matter which came
/// first.
public final class Proposals {
  private static final int MAX_QUOTES = 3;

  private final MatchRun run;
  private final CandidateSearch candidates;

  public Proposals(MatchRun run) {
    this.run = run;
    this.candidates = new CandidateSearch(run);
  }

  public void apply() {
    List<Proposal> proposals = run.deposits().stream().map(this::propose).toList();
    Map<String, Money> wanted = wanted(proposals);
    for (List<Proposal> group : EqualDeposits.groups(proposals)) {
      Proposal first = group.getFirst();
      boolean contested = first.isWhole() && !hasRoom(first, wanted);
      run.ask(
          first.line(),
          EqualDeposits.question(
              group, contested ? List.of("Another bank line fits the same invoice.") : List.of()));
      group.subList(1, group.size()).forEach(other -> run.leave(other.line()));
    }
    proposals.stream()
        .filter(proposal -> proposal.isWhole() && hasRoom(proposal, wanted))
        .toList()
        .forEach(proposal -> run.await(proposal.waiting()));
    run.foreignDeposits().forEach(this::foreign);
  }

  /// What the invoices would be given if every proposal that is whole were confirmed.
  private static Map<String, Money> wanted(List<Proposal> proposals) {
    Map<String, Money> wanted = new HashMap<>();
    proposals.stream()
        .filter(Proposal::isWhole)
        .flatMap(proposal -> proposal.alternatives().getFirst().settlements().stream())
        .forEach(part -> wanted.merge(part.invoiceId(), part.amount(), Money::plus));
    return wanted;
  }

  private boolean hasRoom(Proposal proposal, Map<String, Money> wanted) {
    return proposal.alternatives().getFirst().settlements().stream()
        .allMatch(part -> {
          Money all = wanted.getOrDefault(part.invoiceId(), part.amount());
          return all.compareTo(run.rooms.of(part.invoiceId()).neverFilled()) <= 0;
        });
  }

  private Proposal propose(Line line) {
    return payouts(line)
        .or(() -> exact(line))
        .or(() -> candidates.isLenders(line) ? financed(line) : Optional.empty())
        .or(() -> together(line))
        .or(() -> ofPayer(line))
        .or(() -> financed(line))
        .or(() -> different(line))
        .or(() -> lessFee(line))
        .or(() -> writtenOff(line))
        .or(() -> exactElsewhere(line))
        .orElseGet(() -> candidates.tooMany(line) ? tooMany(line) : unknown(line));
  }

  /// Which of several payouts it is, or whether it is one.
  private Optional<Proposal> payouts(Line line) {
    List<Question.Alternative> ways =
        run.noticed.maybe(line).stream()
            .filter(maybe -> maybe.payoutIds().stream().noneMatch(run.noticed::isBanked))
            .map(Noticed.MaybePayout::way)
            .toList();
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    String whyNot =
        ways.size() == 1
            ? "It is not quite what the processor paid out in these days."
            : ways.size() + " payouts of the processor fit; nobody can tell which it is.";
    Proposal payout = Proposal.of(line, Rule.PAYOUT, ways, List.of(whyNot)).unless(true);
    return Optional.of(payout.also(alternatives(candidates.exact(line))));
  }

  private Optional<Proposal> exact(Line line) {
    List<MatchHypothesis> exact = candidates.exact(line);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    int count = candidates.countExact(line);
    String whyNot =
        count == 1
            ? whyNotAlone(line, exact.getFirst())
            : count + " receivables have this amount, so the amount proves nothing.";
    List<String> reasons = new ArrayList<>(List.of(whyNot));
    reasons.addAll(quoted(line));
    Proposal proposal = Proposal.of(line, Rule.AMOUNT_ONLY, alternatives(exact), reasons);
    return Optional.of(proposal.also(alternatives(candidates.batches(line))));
  }

  private String whyNotAlone(Line line, MatchHypothesis only) {
    if (!run.noticed.suspicion(line).isEmpty()) {
      return run.noticed.suspicion(line) + " But the books expect just this amount.";
    }
    if (!run.mayActAlone(line)) {
      return "The account it came to is not known to be the business's.";
    }
    if (only.first().isHeld()) {
      return "The bank has taken back the line that had settled it; that has to be answered first.";
    }
    return only.first().isOpen() && !run.names.isTied(line, only.first())
        ? "Only the amount speaks for it; the bank line names neither client, invoice nor job."
        : "It is likely, but not certain: another bank line may be the one that is meant.";
  }

  private List<Question.Alternative> alternatives(List<MatchHypothesis> claims) {
    return claims.stream().map(claim -> Sentences.alternative(run, claim)).toList();
  }

  private Optional<Proposal> together(Line line) {
    CandidateSearch.Sets found = candidates.sets(line);
    if (found.claims().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Proposal.of(line, Rule.BUNDLE, alternatives(found.claims()), whyNotTogether(line, found))
            .unless(found.elsewhere()));
  }

  private List<String> whyNotTogether(Line line, CandidateSearch.Sets found) {
    List<String> whyNot = new ArrayList<>();
    if (found.elsewhere()) {
      String payer = line.payer().only();
      whyNot.add(
          "It comes from "
              + run.names.client(payer)
              + ", who owes only "
              + candidates.owed(line, payer)
              + "; the rest would have to be for other clients.");
    }
    int sets = found.claims().size();
    whyNot.add(
        sets == 1
            ? "One set of invoices fits to the cent, but a sum alone proves nothing."
            : sets
                + (found.complete() ? "" : " or more")
                + " sets of invoices fit to the cent; taking one of them would be a guess.");
    return whyNot;
  }

  /// Before any other difference: what the line names together, or the oldest first.
  private Optional<Proposal> ofPayer(Line line) {
    List<Question.Alternative> ways = candidates.ofPayer(line);
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    List<String> whyNot = List.of("The amount differs, so nothing was settled.");
    return Optional.of(
        Proposal.of(line, Rule.DIFFERENCE, ways, whyNot).also(candidates.different(line)));
  }

  private Optional<Proposal> financed(Line line) {
    List<Question.Alternative> ways = candidates.financed(line);
    List<String> whyNot = List.of("A lender keeps a fee that the bank line does not tell.");
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(Proposal.of(line, Rule.LESS_FEE, ways, whyNot));
  }

  private Optional<Proposal> writtenOff(Line line) {
    List<Question.Alternative> ways = candidates.writtenOff(line);
    List<String> whyNot = List.of("Nothing was expected of it any more.");
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(Proposal.of(line, Rule.AMOUNT_ONLY, ways, whyNot));
  }

  private Optional<Proposal> different(Line line) {
    List<Question.Alternative> alternatives = candidates.different(line);
    List<String> whyNot = List.of("The amount differs, so nothing was settled.");
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(Proposal.of(line, Rule.DIFFERENCE, alternatives, whyNot));
  }

  private Optional<Proposal> lessFee(Line line) {
    List<Question.Alternative> alternatives = candidates.lessFee(line);
    List<String> whyNot =
        List.of("It reads like a processor's payout, but no payout record explains it.");
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(Proposal.of(line, Rule.LESS_FEE, alternatives, whyNot));
  }

  /// The amount is owed, but by somebody else than the payer.
  private Optional<Proposal> exactElsewhere(Line line) {
    List<MatchHypothesis> exact = candidates.exactElsewhere(line);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    String whyNot =
        "It comes from "
            + run.names.client(line.payer().only())
            + ", but the amount is owed by somebody else.";
    return Optional.of(
        Proposal.of(line, Rule.AMOUNT_ONLY, alternatives(exact), List.of(whyNot)).unless(true));
  }

  private static Proposal tooMany(Line line) {
    return Proposal.open(
        line,
        Question.Kind.TOO_MANY,
        "What does " + Sentences.line(line) + " settle?",
        "More than "
            + SubsetSearch.MAX_CANDIDATES
            + " receivables could be part of it: too many combinations to be sure of any.");
  }

  private Proposal unknown(Line line) {
    List<String> quoted = quoted(line);
    return Proposal.open(
        line,
        Question.Kind.UNKNOWN_MONEY,
        "What is " + Sentences.line(line) + "?",
        quoted.isEmpty()
            ? "Nothing that is still expected has this amount, alone or together with others."
            : String.join(" ", quoted));
  }

  private List<String> quoted(Line line) {
    return run.deposits.asked(line).stream()
        .limit(MAX_QUOTES)
        .map(quote ->
            "Quote "
                + quote.number()
                + " asks "
                + run.names.client(quote.clientId())
                + " for a deposit of just as much, and no deposit was recorded.")
        .toList();
  }

  private void foreign(Line line) {
    String whyNot = "It is in another currency than the books, so nothing was compared with it.";
    String words = "What is " + Sentences.line(line) + "?";
    run.ask(
        line, Proposal.open(line, Question.Kind.UNKNOWN_MONEY, words, whyNot).question(List.of()));
  }
}
