package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns every deposit that no rule may settle alone into a question, with the best alternatives
/// and the reasons against acting. One alternative is also a match that waits for the owner.
final class Proposals {
  private final Workbench bench;

  Proposals(Workbench bench) {
    this.bench = bench;
  }

  void apply() {
    bench.deposits().forEach(this::propose);
  }

  private void propose(BankTransaction line) {
    List<Receivable> all =
        Stream.concat(
                bench.candidates(line, Receivable.Basis.RECORDED).stream(),
                bench.candidates(line, Receivable.Basis.OPEN).stream())
            .toList();
    boolean asked =
        exactOne(line, all)
            || severalTogether(line, all)
            || nearOne(line, all)
            || lessFee(line, all);
    if (!asked) {
      unknown(line, all);
    }
  }

  private boolean exactOne(BankTransaction line, List<Receivable> all) {
    List<Receivable> exact =
        all.stream().filter(receivable -> receivable.amount().equals(line.amount())).toList();
    if (exact.isEmpty()) {
      return false;
    }
    List<Question.Alternative> alternatives =
        exact.stream()
            .map(receivable ->
                new Question.Alternative(
                    Workbench.settlements(List.of(receivable)),
                    receivable.tip().isZero()
                        ? Difference.none(line.amount())
                        : new Difference(receivable.tip(), "tip"),
                    Sentences.exact(bench, line, receivable)))
            .distinct()
            .toList();
    String whyNot =
        exact.size() == 1
            ? "Only the amount speaks for it; the bank line names neither client, invoice nor job, "
                + "or another line fits the same invoice."
            : exact.size() + " receivables have this amount, so the amount proves nothing.";
    ask(line, "exact", alternatives, List.of(whyNot), 70);
    return true;
  }

  private boolean severalTogether(BankTransaction line, List<Receivable> all) {
    List<Receivable> parts =
        all.stream().filter(r -> r.amount().compareTo(line.amount()) < 0).toList();
    String payer = bench.names.payer(line);
    List<Receivable> own = parts.stream().filter(r -> r.clientId().equals(payer)).toList();
    SubsetSearch.Result ofPayer = search(line, payer.isEmpty() ? List.of() : own);
    boolean elsewhere = ofPayer.sets().isEmpty();
    SubsetSearch.Result result = elsewhere ? search(line, parts) : ofPayer;
    List<Receivable> searched = elsewhere ? parts : own;
    if (result.sets().isEmpty()) {
      return !result.complete() && tooMany(line, parts);
    }
    List<Question.Alternative> alternatives =
        result.sets().stream()
            .map(set -> set.stream().map(searched::get).toList())
            .map(set -> Sentences.alternative(bench, line, set))
            .toList();
    ask(line, "bundle", alternatives, whyNotBundle(line, payer, result, elsewhere), 60);
    return true;
  }

  private List<String> whyNotBundle(
      BankTransaction line, String payer, SubsetSearch.Result result, boolean elsewhere) {
    List<String> whyNot = new ArrayList<>();
    if (!payer.isEmpty() && elsewhere) {
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
    int sets = result.sets().size();
    whyNot.add(
        sets == 1
            ? "One set of invoices fits to the cent, but a sum alone proves nothing."
            : sets
                + (result.complete() ? "" : " or more")
                + " sets of invoices fit to the cent; "
                + "taking one of them would be a guess.");
    return whyNot;
  }

  private boolean tooMany(BankTransaction line, List<Receivable> parts) {
    bench.ask(
        Sentences.question(
            Question.Kind.TOO_MANY,
            List.of(line.id()),
            "What does " + Sentences.line(line) + " settle?",
            List.of(),
            List.of(
                parts.size()
                    + " receivables could be part of it: too many combinations to be sure of"
                    + " any.")));
    return true;
  }

  private boolean nearOne(BankTransaction line, List<Receivable> all) {
    List<Question.Alternative> alternatives =
        all.stream()
            .map(receivable -> NearMiss.of(bench, line, receivable))
            .flatMap(Optional::stream)
            .limit(3)
            .toList();
    if (alternatives.isEmpty()) {
      return false;
    }
    ask(line, "near", alternatives, List.of("The amount differs, so nothing was settled."), 40);
    return true;
  }

  private boolean lessFee(BankTransaction line, List<Receivable> all) {
    List<Question.Alternative> alternatives = FeeBundle.of(bench, line, all);
    if (alternatives.isEmpty()) {
      return false;
    }
    ask(
        line,
        "bundle-fee",
        alternatives,
        List.of("It reads like a processor's payout, but no payout record explains it."),
        30);
    return true;
  }

  private void unknown(BankTransaction line, List<Receivable> all) {
    bench.ask(
        Sentences.question(
            Question.Kind.UNKNOWN_MONEY,
            List.of(line.id()),
            "What is " + Sentences.line(line) + "?",
            List.of(),
            List.of(
                "None of "
                    + all.size()
                    + " receivables has this amount, alone or together with others.")));
  }

  private void ask(
      BankTransaction line,
      String rule,
      List<Question.Alternative> alternatives,
      List<String> whyNot,
      int confidencePercent) {
    Question.Kind kind =
        rule.equals("near") || rule.equals("bundle-fee")
            ? Question.Kind.AMOUNT_DIFFERS
            : Question.Kind.SEVERAL_FIT;
    Question question =
        Sentences.question(
            kind,
            List.of(line.id()),
            "Which invoices does " + Sentences.line(line) + " settle?",
            alternatives,
            whyNot);
    if (alternatives.size() == 1) {
      bench.decide(waiting(line, rule, alternatives.getFirst(), confidencePercent), List.of());
      bench.alsoAsk(question);
    } else {
      bench.ask(question);
    }
  }

  private static Match waiting(
      BankTransaction line, String rule, Question.Alternative only, int confidencePercent) {
    return new Match(
        line.id(),
        Verdict.ASK,
        rule,
        "",
        List.of(),
        only.settlements(),
        only.difference(),
        confidencePercent,
        only.evidence(),
        "Confirm it in the tray, or say what it is.");
  }

  private static SubsetSearch.Result search(BankTransaction line, List<Receivable> parts) {
    return SubsetSearch.sumsTo(
        line.amount().cents(), parts.stream().map(r -> r.amount().cents()).toList(), 2);
  }
}
