package com.oodaloo.domain.matching.findings;

import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is wrong in the books besides the matches, looked for after everything was decided.
public final class Findings {
  /// A check may lie this long before it counts as not banked.
  private static final int UNDEPOSITED_DAYS = 14;

  private static final int MISSING_PAYOUT_DAYS = 5;

  private final MatchRun run;
  private final LocalDate today;

  public Findings(MatchRun run) {
    this.run = run;
    this.today = run.books.asOf();
  }

  public List<Finding> find() {
    List<Finding> findings = new ArrayList<>();
    if (!run.books.transactions().isEmpty()) {
      undeposited(findings);
      missingPayouts(findings);
    }
    findings.addAll(new EntryMistakes(run).find());
    findings.addAll(new ProcessorAlerts(run).find());
    paidButOpen(findings);
    duplicateNumbers(findings);
    return findings;
  }

  private void undeposited(List<Finding> findings) {
    LocalDate first = run.books.transactions().getFirst().date();
    Set<String> asked = new HashSet<>();
    run.questions().stream()
        .flatMap(question -> question.alternatives().stream())
        .flatMap(way -> way.settlements().stream())
        .forEach(part -> asked.add(part.invoiceId()));
    run.free().stream()
        .filter(receivable -> receivable.basis() == Receivable.Basis.RECORDED)
        .filter(receivable -> receivable.window().latest().isBefore(today))
        .filter(receivable -> !isAsked(receivable, asked))
        .filter(
            receivable -> receivable.window().latest().minusDays(UNDEPOSITED_DAYS).isAfter(first))
        .map(receivable ->
            new Finding(
                Finding.Kind.UNDEPOSITED_PAYMENT,
                List.of(receivable.paymentId()),
                receivable.amount()
                    + " from "
                    + run.names.client(receivable.clientId())
                    + " was recorded as paid, but the bank never showed it."))
        .forEach(findings::add);
  }

  /// Its money may be among what is asked about.
  private static boolean isAsked(Receivable receivable, Set<String> asked) {
    return receivable.settlements().stream().anyMatch(part -> asked.contains(part.invoiceId()));
  }

  private void missingPayouts(List<Finding> findings) {
    if (run.books.payouts().isEmpty()) {
      return;
    }
    Set<String> maybe = maybeBanked();
    run.books.payouts().stream()
        .filter(
            payout -> payout.status() == Payout.Status.PAID && !run.noticed.isBanked(payout.id()))
        .filter(payout -> run.payouts.namedBy(payout.id()).isEmpty())
        .filter(payout -> !maybe.contains(payout.id()) && !isAnswered(payout))
        .filter(payout -> payout.net().isPositive())
        .filter(payout -> payout.arrival().plusDays(MISSING_PAYOUT_DAYS).isBefore(today))
        .map(payout ->
            new Finding(
                Finding.Kind.MISSING_PAYOUT,
                List.of(payout.id()),
                "A payout of "
                    + payout.net()
                    + " should have arrived on "
                    + payout.arrival()
                    + "; the bank shows no such deposit."))
        .forEach(findings::add);
  }

  /// Payouts that some line may be which is asked about.
  private Set<String> maybeBanked() {
    Set<String> matched = new HashSet<>();
    run.matches().stream()
        .filter(match -> match.verdict() == Verdict.AUTO)
        .forEach(match -> matched.add(match.transactionId()));
    Set<String> maybe = new HashSet<>();
    for (Line line : run.all()) {
      if (!matched.contains(line.id())) {
        run.noticed.maybe(line).forEach(each -> maybe.addAll(each.payoutIds()));
      }
    }
    return maybe;
  }

  /// Whether the owner gave a line of that amount and those days to what the payout paid.
  private boolean isAnswered(Payout payout) {
    return run.matches().stream()
        .filter(match -> match.rule().equals(Rule.OWNER.word()))
        .flatMap(
            match -> run.all().stream().filter(line -> line.id().equals(match.transactionId())))
        .anyMatch(line ->
            line.amount().equals(payout.net())
                && Math.abs(Days.between(payout.arrival(), line.date())) <= MISSING_PAYOUT_DAYS);
  }

  private void paidButOpen(List<Finding> findings) {
    Map<String, Money> proven = new HashMap<>();
    for (Match match : run.matches()) {
      if (match.verdict() == Verdict.AUTO && isFromBalance(match)) {
        match
            .settlements()
            .forEach(part -> proven.merge(part.invoiceId(), part.amount(), Money::plus));
      }
    }
    for (Map.Entry<String, Money> part : proven.entrySet()) {
      Invoice invoice = run.rooms.invoice(part.getKey());
      if (invoice.isOpen() && part.getValue().compareTo(invoice.balance()) >= 0) {
        findings.add(
            new Finding(
                Finding.Kind.PAID_BUT_OPEN,
                List.of(invoice.id()),
                "Invoice "
                    + invoice.label()
                    + " is still open in Jobber, but its money is in the bank."));
      }
    }
  }

  private static boolean isFromBalance(Match match) {
    return Rule.of(match.rule())
        .filter(rule ->
            rule == Rule.EXACT_OPEN || rule == Rule.OPEN_TOGETHER || rule == Rule.REMEMBERED)
        .isPresent();
  }

  private void duplicateNumbers(List<Finding> findings) {
    Set<String> seen = HashSet.newHashSet(run.books.invoices().size());
    Map<String, List<String>> twice = new HashMap<>();
    for (Invoice invoice : run.books.invoices()) {
      if (!invoice.number().isEmpty() && !seen.add(invoice.number())) {
        twice.put(invoice.number(), new ArrayList<>(2));
      }
    }
    if (!twice.isEmpty()) {
      run.books
          .invoices()
          .forEach(invoice ->
              twice.getOrDefault(invoice.number(), new ArrayList<>(1)).add(invoice.id()));
    }
    twice.forEach((number, ids) ->
        findings.add(
            new Finding(
                Finding.Kind.DUPLICATE_NUMBER,
                ids,
                ids.size() + " invoices carry the number " + number + ".")));
  }
}
