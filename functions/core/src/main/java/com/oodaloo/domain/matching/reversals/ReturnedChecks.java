package com.oodaloo.domain.matching.reversals;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Texts;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Noticed;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A check that came back after the deposit it lay in was settled: one of a slip, or with the
/// bank's fee in the same line. Its invoice is no longer settled by it, the others stay; a check
/// that was presented again settles it after all.
///
/// Banks return items one by one, not by slip, and charge a fee that some put into the same line.
final class ReturnedChecks {
  private static final int MAX_DAYS = 60;
  private static final int NAMELESS_DAYS = 21;
  private static final int AGAIN_DAYS = 30;
  private static final Set<String> AGAIN =
      Set.of(
          "REDEPOSIT",
          "REDEPOSITED",
          "RESUBMIT",
          "RESUBMITTED",
          "REPRESENT",
          "REPRESENTED",
          "REPRESENTMENT",
          "RETRY",
          "RECLEAR");
  private final MatchRun run;
  private final long maxFee;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Receivable> recorded = new HashMap<>();

  ReturnedChecks(MatchRun run, long maxFee) {
    this.run = run;
    this.maxFee = maxFee;
  }

  /// A recorded payment inside a match.
  private record Inside(Match match, Line deposit, Receivable payment) {}

  void takeBack(Line back) {
    if (lines.isEmpty()) {
      run.all().forEach(line -> lines.put(line.id(), line));
      run.receivables().stream()
          .filter(each -> !each.paymentId().isEmpty())
          .forEach(each -> recorded.put(each.paymentId(), each));
    }
    List<Inside> all = inside(back);
    List<Inside> named = all.stream().filter(each -> isNamed(each.payment(), back)).toList();
    List<Inside> exact =
        all.stream()
            .filter(each -> each.payment().cents() == -back.cents())
            .filter(each -> Days.between(each.deposit().date(), back.date()) <= NAMELESS_DAYS)
            .toList();
    List<Inside> meant = named.isEmpty() ? (exact.isEmpty() ? withFee(all, back) : exact) : named;
    if (meant.size() == 1) {
      undo(meant.getFirst(), back);
    }
  }

  private List<Inside> inside(Line back) {
    List<Inside> found = new ArrayList<>();
    for (Match match : run.matches()) {
      Line deposit = lines.get(match.transactionId());
      if (match.verdict() != Verdict.AUTO
          || !match.payoutId().isEmpty()
          || match.rule().equals(Rule.OWNER.word())
          || deposit == null) {
        continue;
      }
      long days = Days.between(deposit.date(), back.date());
      for (String id : match.payments()) {
        Receivable payment = recorded.get(id);
        if (days >= 0 && days <= MAX_DAYS && payment != null && isAmount(payment, back)) {
          found.add(new Inside(match, deposit, payment));
        }
      }
    }
    return found;
  }

  private boolean isAmount(Receivable payment, Line back) {
    long more = -back.cents() - payment.cents();
    return more == 0
        || (more > 0 && more <= maxFee && (isUsualFee(more) || isNamed(payment, back)));
  }

  /// A line that names nothing may hold the fee as well when it is a usual one, of four dollars or
  /// more in whole or half ones, and only one check of late can be meant.
  private static List<Inside> withFee(List<Inside> all, Line back) {
    return all.stream()
        .filter(each -> Days.between(each.deposit().date(), back.date()) <= NAMELESS_DAYS)
        .toList();
  }

  private static boolean isUsualFee(long cents) {
    return cents >= 400 && cents % 50 == 0;
  }

  private boolean isNamed(Receivable payment, Line back) {
    String number = Texts.withoutZeros(payment.reference());
    return (!number.isEmpty()
            && (back.checkNumber().equals(number)
                || back.words().stream().map(Texts::withoutZeros).anyMatch(number::equals)))
        || back.payer().names(payment.clientId());
  }

  private void undo(Inside inside, Line back) {
    Match match = inside.match();
    Receivable payment = inside.payment();
    List<Settlement> kept = new ArrayList<>(match.settlements());
    Money off = Money.zero(payment.amount().currency());
    for (Settlement part : payment.settlements()) {
      kept.replaceAll(each ->
          each.invoiceId().equals(part.invoiceId())
              ? new Settlement(each.invoiceId(), each.amount().minus(part.amount()))
              : each);
      off = off.plus(part.amount());
    }
    kept.removeIf(part -> !part.amount().isPositive());
    run.undo(match, without(match, payment, back, kept, off));
    again(inside, back).ifPresentOrElse(line -> settle(line, payment), () -> ask(payment, back));
  }

  private Match without(
      Match match, Receivable payment, Line back, List<Settlement> kept, Money off) {
    List<String> payments = new ArrayList<>(match.payments());
    payments.remove(payment.paymentId());
    Difference left = new Difference(match.difference().amount().plus(off), "returned");
    List<String> evidence = new ArrayList<>(match.evidence());
    evidence.add(called(payment) + " came back on " + back.date() + ".");
    return new Match(
        match.transactionId(),
        match.verdict(),
        match.rule(),
        "",
        payments,
        kept,
        left,
        match.confidencePercent(),
        evidence,
        match.suggestion());
  }

  /// The same check, deposited once more.
  private Optional<Line> again(Inside inside, Line back) {
    List<Line> again =
        run.deposits().stream()
            .filter(line -> line.cents() == inside.payment().cents())
            .filter(line -> !line.date().isBefore(back.date()))
            .filter(line -> Days.between(back.date(), line.date()) <= AGAIN_DAYS)
            .filter(line ->
                isAgain(line) || (!line.checkNumber().isEmpty() && isNamed(inside.payment(), line)))
            .toList();
    return again.size() == 1 ? Optional.of(again.getFirst()) : Optional.empty();
  }

  static boolean isAgain(Line line) {
    return line.words().stream().anyMatch(AGAIN::contains)
        || (line.says("RE") && (line.says("PRESENTED") || line.says("DEPOSIT")));
  }

  /// Whether a later deposit of the amount is the same check once more.
  static boolean isSameCheck(Line later, Line first) {
    return isAgain(later)
        || (!first.checkNumber().isEmpty() && later.checkNumber().equals(first.checkNumber()));
  }

  private void settle(Line line, Receivable payment) {
    run.decide(
        line,
        new Match(
            line.id(),
            Verdict.AUTO,
            Rule.EXACT_RECORDED.word(),
            "",
            List.of(payment.paymentId()),
            payment.settlements(),
            Receivable.beside(List.of(payment)),
            97,
            List.of(called(payment) + " had come back, and was presented again."),
            "Nothing to do."),
        List.of());
  }

  private void ask(Receivable payment, Line back) {
    run.alsoAsk(
        new Question(
            "q-" + back.id(),
            Question.Kind.RETURNED,
            List.of(back.id()),
            called(payment) + " came back. Will you ask for the money again?",
            List.of(),
            List.of(
                "On "
                    + back.date()
                    + " the bank took back "
                    + back.amount().magnitude()
                    + " (“"
                    + back.bank().description()
                    + "”); what else was in that deposit stays settled.")));
    run.noticed.returned(
        new Noticed.Returned(back, payment.amount(), List.of(payment.paymentId(), back.id())));
  }

  private String called(Receivable payment) {
    String number = payment.reference().isEmpty() ? "A check" : "Check " + payment.reference();
    return number
        + " of "
        + run.names.client(payment.clientId())
        + " over "
        + payment.amount()
        + (payment.settlesInvoices()
            ? " for invoice " + Sentences.set(run, payment.settlements())
            : "");
  }
}
