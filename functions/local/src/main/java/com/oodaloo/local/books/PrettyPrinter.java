package com.oodaloo.local.books;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.Decisions;
import com.oodaloo.domain.matching.Match;
import com.oodaloo.domain.matching.NotIncome;
import com.oodaloo.domain.matching.Question;
import com.oodaloo.domain.matching.Settlement;
import com.oodaloo.domain.matching.Verdict;
import com.oodaloo.domain.profit.JobVariance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints decisions the way a careful bookkeeper keeps notes: what was matched, what is asked, what
/// was kept out, what is left, and why.
final class PrettyPrinter {
  private final Books books;
  private final Decisions decisions;
  private final Map<String, BankTransaction> lines;
  private final Map<String, Invoice> invoices;
  private final Page page = new Page();

  private PrettyPrinter(Books books, Decisions decisions) {
    this.books = books;
    this.decisions = decisions;
    this.lines =
        books.transactions().stream()
            .collect(Collectors.toMap(BankTransaction::id, Function.identity()));
    this.invoices =
        books.invoices().stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
  }

  static String print(Books books, Decisions decisions, List<JobVariance> jobs) {
    PrettyPrinter printer = new PrettyPrinter(books, decisions);
    printer.print(jobs);
    return printer.page.toString();
  }

  private void print(List<JobVariance> jobs) {
    page.line(
        books.firm().name() + ", as of " + books.asOf() + ": " + lines.size() + " bank lines");
    matched();
    asked();
    keptOut();
    left();
    findings();
    jobs(jobs);
  }

  private void matched() {
    List<Match> matched =
        decisions.matches().stream().filter(match -> match.verdict() == Verdict.AUTO).toList();
    page.heading("matched", matched.size());
    for (Match match : matched) {
      page.line(
          row(match.transactionId()) + "  " + Page.right(sure(match), 4) + " " + match.rule());
      page.sentence(4, "= ", explained(match));
      match.evidence().forEach(words -> page.sentence(4, "- ", words));
    }
  }

  private void asked() {
    page.heading("asked", decisions.questions().size());
    for (Question question : decisions.questions()) {
      question.transactionIds().forEach(id -> page.line(row(id) + "  " + question.kind().word()));
      page.sentence(4, "? ", question.words());
      char letter = 'a';
      for (Question.Alternative alternative : question.alternatives()) {
        page.sentence(6, letter++ + ") ", parts(alternative.settlements()));
        alternative.evidence().forEach(words -> page.sentence(9, "- ", words));
      }
      question.whyNot().forEach(words -> page.sentence(4, "! ", words));
    }
  }

  private void keptOut() {
    List<NotIncome> kept =
        decisions.notIncome().stream()
            .filter(decision -> decision.verdict() == Verdict.AUTO)
            .toList();
    page.heading("kept out, no client paid it", kept.size());
    for (NotIncome decision : kept) {
      page.line(row(decision.transactionId()) + "  " + decision.kind().word());
      decision.evidence().forEach(words -> page.sentence(4, "- ", words));
    }
  }

  private void left() {
    Set<String> told = new HashSet<>();
    decisions.matches().forEach(match -> told.add(match.transactionId()));
    decisions.notIncome().forEach(decision -> told.add(decision.transactionId()));
    decisions.questions().forEach(question -> told.addAll(question.transactionIds()));
    List<BankTransaction> left =
        books.transactions().stream().filter(line -> !told.contains(line.id())).toList();
    page.heading("left as they are", left.size());
    left.forEach(line -> page.line(row(line.id()) + "  " + whyLeft(line)));
  }

  private String whyLeft(BankTransaction line) {
    if (!line.isPosted()) {
      return "pending";
    }
    return line.amount().isPositive() ? "in another currency" : "money out";
  }

  private void findings() {
    page.heading("found besides", decisions.findings().size());
    decisions
        .findings()
        .forEach(finding ->
            page.sentence(
                2,
                finding.kind().word() + " " + String.join(", ", finding.ids()) + ": ",
                finding.says()));
  }

  private void jobs(List<JobVariance> jobs) {
    page.heading("jobs", jobs.size());
    for (JobVariance variance : jobs) {
      String name = (variance.job().id() + " " + variance.job().name()).strip();
      page.line(
          "  "
              + Page.column(name, 26)
              + Page.right(variance.workPerformed().toString(), 14)
              + " work"
              + Page.right(variance.cashReceived().toString(), 14)
              + " cash"
              + Page.right(variance.variance().toString(), 15));
      page.sentence(4, variance.status().words() + ". ", variance.because());
    }
  }

  private String row(String transactionId) {
    BankTransaction line = lines.get(transactionId);
    return line == null
        ? "  " + transactionId
        : "  "
            + line.date()
            + Page.right(line.amount().toString(), 15)
            + "  "
            + Page.column(line.description(), 40);
  }

  private static String sure(Match match) {
    return match.confidencePercent() + "%";
  }

  private String explained(Match match) {
    String settled = parts(match.settlements());
    String payout = match.payoutId().isEmpty() ? "" : "payout " + match.payoutId() + ": ";
    String rest =
        match.difference().kind().isEmpty()
            ? ""
            : ", " + match.difference().kind() + " " + match.difference().amount();
    return payout + (settled.isEmpty() ? "no invoice" : settled) + rest;
  }

  private String parts(List<Settlement> settlements) {
    return settlements.stream()
        .map(part -> label(part.invoiceId()) + " " + part.amount())
        .collect(Collectors.joining(" + "));
  }

  private String label(String invoiceId) {
    Invoice invoice = invoices.get(invoiceId);
    return invoice == null ? invoiceId : invoice.label();
  }
}
