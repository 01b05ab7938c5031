package com.oodaloo.cli.books;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.profit.JobVariance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prints decisions the way a careful bookkeeper keeps notes: first what somebody has to do, then
/// what was settled and why, then what was kept out, all by day.
final class PrettyPrinter {
  private static final String OUT = "money out";

  private final Books books;
  private final Decisions decisions;
  private final RowLabels rows;
  private final TerminalPage page = new TerminalPage();

  private PrettyPrinter(Books books, Decisions decisions) {
    this.books = books;
    this.decisions = decisions;
    this.rows = new RowLabels(books);
  }

  static String print(Books books, Decisions decisions, List<JobVariance> jobs) {
    PrettyPrinter printer = new PrettyPrinter(books, decisions);
    printer.summary();
    printer.asked();
    printer.findings();
    printer.matched();
    printer.keptOut();
    printer.left();
    printer.jobs(jobs);
    return printer.page.toString();
  }

  private void summary() {
    page.line(books.firm().name() + ", as of " + books.asOf());
    List<String> in =
        books.transactions().stream()
            .filter(line -> line.isPosted() && line.amount().isPositive())
            .map(BankTransaction::id)
            .toList();
    Set<String> matched = settled().stream().map(Match::transactionId).collect(Collectors.toSet());
    Set<String> kept = kept().stream().map(NotIncome::transactionId).collect(Collectors.toSet());
    count("money in", in);
    count("settled", in.stream().filter(matched::contains).toList());
    count("kept out", in.stream().filter(kept::contains).toList());
    count(
        "to be answered",
        in.stream().filter(id -> !matched.contains(id) && !kept.contains(id)).toList());
  }

  private void count(String words, List<String> lineIds) {
    page.line(
        "  "
            + TerminalPage.column(words, 16)
            + TerminalPage.right(rows.total(lineIds).toString(), 15)
            + "  on "
            + lineIds.size()
            + (lineIds.size() == 1 ? " line" : " lines"));
  }

  private void asked() {
    page.heading("to be answered", decisions.questions().size());
    for (Question question : byDay(decisions.questions())) {
      question.transactionIds().forEach(id -> page.line(rows.row(id)));
      page.sentence(4, "? ", question.words());
      char letter = 'a';
      for (Question.Alternative alternative : question.alternatives()) {
        page.sentence(6, letter++ + ") ", rows.parts(alternative.settlements()));
        alternative.evidence().forEach(words -> page.sentence(9, "- ", words));
      }
      question.whyNot().forEach(words -> page.sentence(4, "! ", words));
    }
  }

  private List<Question> byDay(List<Question> questions) {
    return questions.stream()
        .sorted(Comparator.comparing(question -> rows.day(question.transactionIds().getFirst())))
        .toList();
  }

  private void findings() {
    page.heading("to be looked into", decisions.findings().size());
    for (Finding finding : decisions.findings()) {
      page.sentence(2, "- ", finding.says());
    }
  }

  private List<Match> settled() {
    return decisions.matches().stream()
        .filter(match -> match.verdict() == Verdict.AUTO)
        .sorted(Comparator.comparing(match -> rows.day(match.transactionId())))
        .toList();
  }

  private void matched() {
    List<Match> settled = settled();
    page.heading("settled", settled.size());
    for (Match match : settled) {
      page.line(rows.row(match.transactionId()) + "  " + RuleLabels.of(match.rule()));
      page.sentence(4, "= ", explained(match));
      match.evidence().stream()
          .filter(words -> !words.startsWith(firstPart(match)))
          .forEach(words -> page.sentence(4, "- ", words));
      if (match.confidencePercent() < 99) {
        page.sentence(4, "- ", "Sure to " + match.confidencePercent() + " %.");
      }
    }
  }

  /// The set of invoices stands behind the equals sign already.
  private String firstPart(Match match) {
    return match.settlements().size() < 2
        ? "\n"
        : rows.parts(match.settlements().subList(0, 1)).replaceFirst(" \\(.*", "") + " + ";
  }

  private String explained(Match match) {
    String settled = rows.parts(match.settlements());
    String rest =
        match.difference().kind().isEmpty()
            ? ""
            : ", " + match.difference().kind() + " " + match.difference().amount();
    return (settled.isEmpty() ? "a payment without an invoice" : settled) + rest;
  }

  private List<NotIncome> kept() {
    return decisions.notIncome().stream()
        .filter(decision -> decision.verdict() == Verdict.AUTO)
        .sorted(Comparator.comparing(decision -> rows.day(decision.transactionId())))
        .toList();
  }

  /// By kind and reason: one reason for twelve lines is told once.
  private void keptOut() {
    Map<String, List<String>> byReason = new TreeMap<>();
    for (NotIncome decision : kept()) {
      String reason = decision.kind().words() + ". " + String.join(" ", decision.evidence());
      byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(decision.transactionId());
    }
    page.heading("kept out, no client paid it", kept().size());
    byReason.forEach((reason, ids) -> {
      page.sentence(2, "- ", capital(reason));
      ids.forEach(id -> page.line(rows.row(id)));
    });
  }

  private void left() {
    Set<String> told = new HashSet<>();
    decisions.matches().forEach(match -> told.add(match.transactionId()));
    decisions.notIncome().forEach(decision -> told.add(decision.transactionId()));
    decisions.questions().forEach(question -> told.addAll(question.transactionIds()));
    Map<String, List<String>> byReason = new TreeMap<>();
    for (BankTransaction line : books.transactions()) {
      if (!told.contains(line.id())) {
        byReason.computeIfAbsent(whyLeft(line), _ -> new ArrayList<>()).add(line.id());
      }
    }
    page.heading("left as they are", byReason.values().stream().mapToInt(List::size).sum());
    byReason.forEach((reason, ids) -> {
      count(reason, ids);
      if (!reason.equals(OUT)) {
        ids.forEach(id -> page.line(rows.row(id)));
      }
    });
  }

  private static String whyLeft(BankTransaction line) {
    return switch (line.state()) {
      case PENDING -> "still pending";
      case REMOVED -> "taken back";
      case POSTED -> line.amount().isPositive() ? "put aside" : OUT;
    };
  }

  private void jobs(List<JobVariance> jobs) {
    List<JobVariance> apart = jobs.stream().filter(job -> !job.variance().isZero()).toList();
    page.heading("jobs where work and money differ", apart.size());
    for (JobVariance variance : apart) {
      String name = variance.job().name().isEmpty() ? variance.job().id() : variance.job().name();
      page.line(
          "  "
              + TerminalPage.column(name, 30)
              + TerminalPage.right(variance.workPerformed().toString(), 14)
              + " work"
              + TerminalPage.right(variance.cashReceived().toString(), 14)
              + " cash"
              + TerminalPage.right(variance.variance().toString(), 15));
      page.sentence(4, "- ", variance.status().words() + ". " + variance.because());
    }
    int same = jobs.size() - apart.size();
    if (same > 0) {
      page.line("  In " + same + (same == 1 ? " job" : " jobs") + " work and money agree.");
    }
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
