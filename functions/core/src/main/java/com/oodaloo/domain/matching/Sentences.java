package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words in which decisions and questions are told. Pure text, no rule is decided here.
final class Sentences {
  private Sentences() {}

  static String line(BankTransaction line) {
    return line.amount() + " on " + line.date() + " (“" + line.description() + "”)";
  }

  static String set(Workbench bench, List<Settlement> settlements) {
    return settlements.stream()
        .map(part -> bench.names.invoice(part.invoiceId()) + " " + part.amount())
        .collect(Collectors.joining(" + "));
  }

  /// Why a line and a receivable belong together, amounts being equal.
  static List<String> exact(Workbench bench, BankTransaction line, Receivable receivable) {
    List<String> words = new ArrayList<>();
    if (receivable.isRecorded()) {
      words.add("The office recorded " + receivable.amount() + ", the same to the cent.");
    } else {
      words.add("The open balance is " + receivable.amount() + ", the same to the cent.");
    }
    words.addAll(bench.names.ties(line, receivable));
    return words;
  }

  static Question question(
      Question.Kind kind,
      List<String> transactionIds,
      String words,
      List<Question.Alternative> alternatives,
      List<String> whyNot) {
    String id = "q-" + String.join("-", transactionIds.stream().sorted().toList());
    return new Question(id, kind, transactionIds, words, alternatives, whyNot);
  }

  static Question.Alternative alternative(
      Workbench bench, BankTransaction line, List<Receivable> set) {
    List<Settlement> settlements = Workbench.settlements(set);
    List<String> evidence = new ArrayList<>();
    evidence.add(set(bench, settlements) + " = " + total(set) + ".");
    set.forEach(receivable -> evidence.addAll(about(bench, line, receivable)));
    return new Question.Alternative(settlements, Difference.tips(set), evidence);
  }

  /// Asks whether money that looks like no income really is none.
  static void askKind(Workbench bench, BankTransaction line, NotIncome.Kind kind, String evidence) {
    bench.decide(new NotIncome(line.id(), kind, Verdict.ASK, List.of(evidence)));
    bench.alsoAsk(
        question(
            Question.Kind.UNKNOWN_MONEY,
            List.of(line.id()),
            "Is " + line(line) + " " + kind.words() + "?",
            List.of(),
            List.of(evidence, "It is too large to keep out without asking.")));
  }

  static Money total(List<Receivable> set) {
    return set.stream().map(Receivable::amount).reduce(Money::plus).orElseThrow();
  }

  private static List<String> about(Workbench bench, BankTransaction line, Receivable receivable) {
    List<String> words = new ArrayList<>(bench.names.ties(line, receivable));
    if (bench.knowsInvoice(receivable.invoiceId())) {
      var invoice = bench.invoice(receivable.invoiceId());
      if (invoice.isInDispute()) {
        words.add("Invoice " + invoice.label() + " is in dispute.");
      }
      if (invoice.daysLate(line.date()) > 0 && Days.isKnown(invoice.due())) {
        words.add(
            "Invoice " + invoice.label() + " was " + invoice.daysLate(line.date()) + " days late.");
      }
    }
    return words;
  }
}
