package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns every deposit that no rule may settle alone into a question, with the best alternatives
/// and the reasons against acting.
///
/// One alternative that explains the deposit to the cent is also a match that waits for the owner,
/// unless other deposits ask for the same invoice: then none of them waits, whoever came first.
final class Proposals {
  private static final int MAX_NEAR = 3;
  private final Workbench bench;

  Proposals(Workbench bench) {
    this.bench = bench;
  }

  void apply() {
    List<Proposal> proposals = bench.deposits().stream().map(this::propose).toList();
    List<Proposal> waiting =
        bench.withRoom(
            proposals.stream().filter(Proposal::isWhole).toList(),
            proposal -> proposal.alternatives().getFirst().settlements());
    for (Proposal proposal : proposals) {
      boolean contested = proposal.isWhole() && !waiting.contains(proposal);
      bench.ask(
          proposal.question(
              contested ? List.of("Another bank line fits the same invoice.") : List.of()));
    }
    waiting.forEach(proposal -> bench.decide(proposal.waiting(), List.of()));
    bench.foreignDeposits().forEach(this::foreign);
  }

  private Proposal propose(BankTransaction line) {
    List<Receivable> all =
        Stream.concat(
                bench.candidates(line, Receivable.Basis.RECORDED).stream(),
                bench.candidates(line, Receivable.Basis.OPEN).stream())
            .toList();
    return exactOne(line, all)
        .or(() -> severalTogether(line, all))
        .or(() -> nearOne(line, all))
        .or(() -> lessFee(line, all))
        .or(() -> exactElsewhere(line, all))
        .orElseGet(() -> unknown(line, all));
  }

  private Optional<Proposal> exactOne(BankTransaction line, List<Receivable> all) {
    List<Receivable> exact =
        exact(line, all).stream().filter(r -> !bench.names.contradicts(line, r)).toList();
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    String whyNot =
        exact.size() == 1
            ? "Only the amount speaks for it; the bank line names neither client, invoice nor job, "
                + "or another line fits the same invoice."
            : exact.size() + " receivables have this amount, so the amount proves nothing.";
    return Optional.of(Proposal.of(line, "exact", each(line, exact), List.of(whyNot), 70));
  }

  /// The amount is owed, but by somebody else than the payer.
  private Optional<Proposal> exactElsewhere(BankTransaction line, List<Receivable> all) {
    List<Receivable> exact = exact(line, all);
    String whyNot =
        "It comes from "
            + bench.names.client(bench.names.payer(line))
            + ", but the amount is owed by somebody else.";
    return exact.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Proposal.of(line, "exact", each(line, exact), List.of(whyNot), 30).unless(true));
  }

  private static List<Receivable> exact(BankTransaction line, List<Receivable> all) {
    return all.stream().filter(r -> r.amount().equals(line.amount())).toList();
  }

  private List<Question.Alternative> each(BankTransaction line, List<Receivable> exact) {
    return exact.stream()
        .map(receivable ->
            new Question.Alternative(
                Workbench.settlements(List.of(receivable)),
                Difference.tips(List.of(receivable)),
                Sentences.exact(bench, line, receivable)))
        .distinct()
        .toList();
  }

  private Optional<Proposal> severalTogether(BankTransaction line, List<Receivable> all) {
    List<Receivable> parts =
        all.stream().filter(r -> r.amount().compareTo(line.amount()) < 0).toList();
    String payer = bench.names.payer(line);
    List<Receivable> own = parts.stream().filter(r -> r.clientId().equals(payer)).toList();
    Sets ofPayer = sets(line, payer.isEmpty() ? List.of() : own);
    boolean elsewhere = ofPayer.sets().isEmpty();
    Sets found = elsewhere ? sets(line, parts) : ofPayer;
    if (found.sets().isEmpty()) {
      return found.complete() ? Optional.empty() : Optional.of(tooMany(line, parts));
    }
    List<Question.Alternative> alternatives =
        found.sets().stream().map(set -> Sentences.alternative(bench, line, set)).toList();
    boolean stranger = elsewhere && !payer.isEmpty();
    return Optional.of(
        Proposal.of(line, "bundle", alternatives, whyNotBundle(line, found, stranger), 60)
            .unless(stranger));
  }

  /// Sets that make the amount to the cent without giving an invoice more than it can take.
  private record Sets(List<List<Receivable>> sets, boolean complete) {}

  private Sets sets(BankTransaction line, List<Receivable> parts) {
    SubsetSearch.Result result =
        SubsetSearch.sumsTo(
            line.amount().cents(), parts.stream().map(r -> r.amount().cents()).toList(), 2);
    List<List<Receivable>> possible =
        result.sets().stream()
            .map(set -> set.stream().map(parts::get).toList())
            .filter(set -> bench.hasRoom(Workbench.settlements(set)))
            .toList();
    return new Sets(possible, result.complete());
  }

  private List<String> whyNotBundle(BankTransaction line, Sets found, boolean stranger) {
    List<String> whyNot = new ArrayList<>();
    if (stranger) {
      String payer = bench.names.payer(line);
      Money owed =
          bench.candidates(line, Receivable.Basis.OPEN).stream()
              .filter(receivable -> receivable.clientId().equals(payer))
              .map(Receivable::amount)
              .reduce(Money.zero(line.amount().currency()), Money::plus);
      whyNot.add(
          "It comes from "
              + bench.names.client(payer)
              + ", who owes only "
              + owed
              + "; the rest would have to be for other clients.");
    }
    int sets = found.sets().size();
    whyNot.add(
        sets == 1
            ? "One set of invoices fits to the cent, but a sum alone proves nothing."
            : sets
                + (found.complete() ? "" : " or more")
                + " sets of invoices fit to the cent; taking one of them would be a guess.");
    return whyNot;
  }

  private Optional<Proposal> nearOne(BankTransaction line, List<Receivable> all) {
    List<Question.Alternative> alternatives =
        all.stream()
            .map(receivable -> NearMiss.of(bench, line, receivable))
            .flatMap(Optional::stream)
            .sorted(NearMiss.BEST_FIRST)
            .limit(MAX_NEAR)
            .toList();
    List<String> whyNot = List.of("The amount differs, so nothing was settled.");
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(Proposal.of(line, "near", alternatives, whyNot, 40));
  }

  private Optional<Proposal> lessFee(BankTransaction line, List<Receivable> all) {
    List<Question.Alternative> alternatives = FeeBundle.of(bench, line, all);
    List<String> whyNot =
        List.of("It reads like a processor's payout, but no payout record explains it.");
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(Proposal.of(line, "bundle-fee", alternatives, whyNot, 30));
  }

  private static Proposal tooMany(BankTransaction line, List<Receivable> parts) {
    return Proposal.open(
        line,
        Question.Kind.TOO_MANY,
        "What does " + Sentences.line(line) + " settle?",
        parts.size()
            + " receivables could be part of it: too many combinations to be sure of any.");
  }

  private static Proposal unknown(BankTransaction line, List<Receivable> all) {
    return Proposal.open(
        line,
        Question.Kind.UNKNOWN_MONEY,
        "What is " + Sentences.line(line) + "?",
        "None of " + all.size() + " receivables has this amount, alone or together with others.");
  }

  private void foreign(BankTransaction line) {
    String whyNot = "It is in another currency than the books, so nothing was compared with it.";
    String words = "What is " + Sentences.line(line) + "?";
    bench.ask(Proposal.open(line, Question.Kind.UNKNOWN_MONEY, words, whyNot).question(List.of()));
  }
}
