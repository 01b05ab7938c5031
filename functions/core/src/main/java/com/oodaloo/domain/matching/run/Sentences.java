package com.oodaloo.domain.matching.run;

import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.List;

/// The words in which decisions and questions are told. Pure text, no rule is decided here.
public final class Sentences {
  private static final int MAX_PERCENT = 99;

  private Sentences() {}

  public static String line(Line line) {
    return line.amount() + " on " + line.date() + " (“" + line.bank().description() + "”)";
  }

  public static String set(MatchRun run, List<Settlement> settlements) {
    StringBuilder text = new StringBuilder(32);
    for (Settlement part : settlements) {
      text.append(text.isEmpty() ? "" : " + ").append(run.names.invoice(part.invoiceId()));
      text.append(' ').append(part.amount());
    }
    return text.toString();
  }

  /// The automatic match a claim has become.
  public static Match match(MatchRun run, MatchHypothesis claim, int millionths) {
    return new Match(
        claim.line().id(),
        Verdict.AUTO,
        claim.rule().word(),
        "",
        claim.payments(),
        claim.settlements(),
        Receivable.beside(claim.parts()),
        Math.min(MAX_PERCENT, millionths / 10_000),
        evidence(run, claim),
        "Nothing to do.");
  }

  /// Why a line and its receivables belong together, amounts being equal.
  static List<String> evidence(MatchRun run, MatchHypothesis claim) {
    if (claim.parts().size() > 1) {
      return several(run, claim);
    }
    List<String> words = exact(run, claim);
    words.add(others(run, claim.line()));
    return words;
  }

  private static List<String> exact(MatchRun run, MatchHypothesis claim) {
    Receivable only = claim.first();
    List<String> words = new ArrayList<>(5);
    words.add(known(only) + only.amount() + ", the same to the cent.");
    if (only.basis() == Receivable.Basis.RECORDED) {
      words.add(days(claim.line(), only));
    }
    if (!only.surplus().isZero()) {
      words.add("That is " + only.surplus() + " more than the invoice.");
    }
    if (!only.spread().isNone()) {
      words.add("It is spread: " + set(run, claim.settlements()) + withoutInvoice(claim) + ".");
    }
    words.addAll(run.names.ties(claim.line(), only));
    return words;
  }

  private static String known(Receivable only) {
    return switch (only.basis()) {
      case RECORDED -> "The office recorded ";
      case MARKED -> "The office marked the invoice as paid: ";
      case OPEN -> "The open balance is ";
    };
  }

  private static String days(Line line, Receivable recorded) {
    long days = Days.between(recorded.day(), line.date());
    String when =
        days == 0
            ? "the same day."
            : Math.abs(days)
                + (Math.abs(days) == 1 ? " day " : " days ")
                + (days > 0 ? "later." : "earlier.");
    return "It was recorded on " + recorded.day() + "; the bank has it " + when;
  }

  private static String others(MatchRun run, Line line) {
    int others = run.index.count(line.cents()) - 1;
    if (others <= 0) {
      return "Nothing else in the books has this amount.";
    }
    return others
        + (others == 1
            ? " other record has this amount, but fits worse."
            : " other records have this amount, but fit worse.");
  }

  private static List<String> several(MatchRun run, MatchHypothesis claim) {
    List<String> words = new ArrayList<>(4);
    int count = claim.parts().size();
    if (claim.rule() == Rule.CHECK_BATCH) {
      words.add(
          count
              + " payments recorded as check or cash make "
              + claim.line().amount()
              + " to the cent, and no other set of them does as well.");
    } else {
      words.add(
          count
              + (claim.first().isOpen() ? " open balances" : " recorded payments")
              + " of one client make "
              + claim.line().amount()
              + " to the cent.");
      words.addAll(run.names.ties(claim.line(), claim.first()));
    }
    words.add(set(run, claim.settlements()) + withoutInvoice(claim) + ".");
    return words;
  }

  /// What of a set settles no invoice: tips, and payments the office has not given one yet.
  private static String withoutInvoice(MatchHypothesis claim) {
    Money rest = total(claim.parts());
    for (Settlement part : claim.settlements()) {
      rest = rest.minus(part.amount());
    }
    return rest.isZero() ? "" : " and " + rest + " that settles no invoice";
  }

  public static Question question(
      Question.Kind kind,
      String transactionId,
      String words,
      List<Question.Alternative> alternatives,
      List<String> whyNot) {
    return new Question(
        "q-" + transactionId, kind, List.of(transactionId), words, alternatives, whyNot);
  }

  /// A claim as one of the answers a question offers.
  public static Question.Alternative alternative(MatchRun run, MatchHypothesis claim) {
    List<String> words;
    if (claim.parts().size() == 1) {
      words = new ArrayList<>(exact(run, claim));
    } else {
      words = new ArrayList<>();
      words.add(
          set(run, claim.settlements())
              + withoutInvoice(claim)
              + " = "
              + total(claim.parts())
              + ".");
      claim.parts().forEach(part -> words.addAll(run.names.ties(claim.line(), part)));
    }
    claim.parts().forEach(part -> words.addAll(about(run, claim.line(), part)));
    return new Question.Alternative(
        claim.settlements(), Receivable.beside(claim.parts()), words.stream().distinct().toList());
  }

  /// Asks whether money that looks like no income really is none.
  public static void askKind(MatchRun run, Line line, NotIncome.Kind kind, String evidence) {
    askKind(run, line, kind, evidence, "It is too large to keep out without asking.");
  }

  /// @param whyNot why it is not kept out without asking
  public static void askKind(
      MatchRun run, Line line, NotIncome.Kind kind, String evidence, String whyNot) {
    run.decide(line, new NotIncome(line.id(), kind, Verdict.ASK, List.of(evidence)));
    run.alsoAsk(
        question(
            Question.Kind.UNKNOWN_MONEY,
            line.id(),
            "Is " + line(line) + " " + kind.words() + "?",
            List.of(),
            List.of(evidence, whyNot)));
  }

  public static Money total(List<Receivable> set) {
    return set.stream().map(Receivable::amount).reduce(Money::plus).orElseThrow();
  }

  private static List<String> about(MatchRun run, Line line, Receivable receivable) {
    List<String> words = new ArrayList<>(2);
    for (Settlement part : receivable.settlements()) {
      if (run.rooms.knows(part.invoiceId())) {
        about(run.rooms.invoice(part.invoiceId()), line, words);
      }
    }
    return words;
  }

  private static void about(Invoice invoice, Line line, List<String> words) {
    if (invoice.isInDispute()) {
      words.add("Invoice " + invoice.label() + " is in dispute.");
    }
    long late = Days.isKnown(invoice.due()) ? invoice.daysLate(line.date()) : 0;
    if (late > 0) {
      words.add(
          "Invoice "
              + invoice.label()
              + " was "
              + late
              + (late == 1 ? " day late." : " days late."));
    }
  }
}
