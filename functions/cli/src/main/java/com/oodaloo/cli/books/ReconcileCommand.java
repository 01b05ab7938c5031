package com.oodaloo.cli.books;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.matching.Matcher;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.profit.JobVariance;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A dry run on files: books/1 on standard input, decisions/1 on standard output, one document a
/// line, in order. Writes nothing else anywhere.
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Reads books (format books/1) on standard input and prints decisions (decisions/1).",
      "One JSON document a line, or pretty-printed ones. Writes nothing, needs no network."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all documents were read", "1:failed", "2:bad input or usage"})
public final class ReconcileCommand implements Callable<Integer> {
  private static final int READ = 0;
  private static final int BAD_INPUT = 2;

  private final Matcher matcher = new StepwiseMatcher();
  private final InputStream input;
  private final PrintStream out;
  private final PrintStream err;
  private int documents;
  private int faulty;

  @Option(
      names = "--pretty",
      description = "Print for people: what was matched, asked and left, and why.")
  private boolean pretty;

  public ReconcileCommand(InputStream input, PrintStream out, PrintStream err) {
    this.input = input;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws IOException {
    BooksDocumentReader reader = new BooksDocumentReader(input);
    Optional<DocumentReading> reading = reader.next();
    while (reading.isPresent()) {
      documents++;
      answer(reading.get());
      reading = reader.next();
    }
    if (documents == 0) {
      report(List.of("document: expected books/1 on standard input, found nothing"));
    }
    return faulty == 0 ? READ : BAD_INPUT;
  }

  private void answer(DocumentReading reading) {
    switch (reading) {
      case DocumentReading.Good(Books books, BesideBooks beside) -> print(books, beside.answers());
      case DocumentReading.Faulty(List<String> faults) -> report(faults);
    }
  }

  private void print(Books books, Answers answers) {
    Decisions decisions = matcher.decide(books, answers);
    List<JobVariance> jobs = JobVariance.all(books, decisions.matches(), books.asOf());
    if (pretty) {
      out.print((documents > 1 ? "\n" : "") + PrettyPrinter.print(books, decisions, jobs));
    } else {
      out.print(DecisionsDocumentWriter.write(decisions, jobs) + "\n");
    }
    out.flush();
  }

  /// The first document's faults stand alone, later ones say which document they are of.
  private void report(List<String> faults) {
    faulty++;
    String where = documents > 1 ? " (document " + documents + ")" : "";
    faults.forEach(fault -> err.print(fault + where + "\n"));
    err.flush();
  }
}
