package com.oodaloo.cli.books;

import static com.oodaloo.cli.books.JsonLists.list;
import static com.oodaloo.cli.books.JsonLists.texts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.adapters.quickbooks.AnsweredBooks;
import com.oodaloo.cli.BadInput;
import com.oodaloo.domain.accountant.BookingCheck;
import com.oodaloo.domain.accountant.BookingFinding;
import com.oodaloo.domain.books.Books;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The accountant's books as a dry run: one books/1 on standard input, answers of QuickBooks
/// Online's API in files, accountant/1 on standard output. Writes nothing else anywhere.
@Command(
    name = "accountant",
    mixinStandardHelpOptions = true,
    description = {
      "Reads books (format books/1) on standard input and what QuickBooks Online's API answered in"
          + " the files, and prints what its books have wrong (accountant/1).",
      "Writes nothing, needs no network."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:both were read", "1:failed", "2:bad input or usage"})
public final class AccountantCommand implements Callable<Integer> {
  private static final int FILE_MAX = 64 * 1024 * 1024;
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private final InputStream input;
  private final PrintStream out;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Answers to queries, change data or single entities, one JSON object a file.")
  private List<Path> files = List.of();

  @Option(
      names = "--pretty",
      description = "Print for people: each finding with its dollars, entries and repair.")
  private boolean pretty;

  public AccountantCommand(InputStream input, PrintStream out) {
    this.input = input;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws IOException {
    Books ours = ours();
    AnsweredBooks answers = new AnsweredBooks(ours.firm().currency());
    for (Path file : files) {
      if (!answers.add(bytes(file))) {
        throw new BadInput(file + ": expected an answer of QuickBooks Online, one JSON object");
      }
    }
    List<BookingFinding> found = BookingCheck.of(answers.books(), ours, ours.asOf());
    out.print(pretty ? words(found) : document(found, answers.leftOut()) + "\n");
    out.flush();
    return 0;
  }

  private Books ours() throws IOException {
    DocumentReading reading =
        new BooksDocumentReader(input)
            .next()
            .orElseThrow(
                () -> new BadInput("document: expected books/1 on standard input, found nothing"));
    return switch (reading) {
      case DocumentReading.Good(Books books, BesideBooks _) -> books;
      case DocumentReading.Faulty(List<String> faults) ->
          throw new BadInput(String.join("\n", faults));
    };
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      if (Files.size(file) > FILE_MAX) {
        throw new BadInput(file + ": larger than 64 MiB");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      throw new BadInput(file + ": there is no such file");
    }
  }

  private static ObjectNode document(List<BookingFinding> found, int leftOut) {
    ObjectNode document = JSON.objectNode().put("format", "accountant/1").put("leftOut", leftOut);
    document.set("findings", list(found, AccountantCommand::finding));
    return document;
  }

  private static ObjectNode finding(BookingFinding found) {
    ObjectNode json =
        JSON.objectNode()
            .put("kind", found.kind().word())
            .put("amountCents", found.amount().cents());
    json.set("entries", texts(found.entries()));
    return json.put("says", found.says()).put("repair", found.repair());
  }

  private static String words(List<BookingFinding> found) {
    if (found.isEmpty()) {
      return "Nothing found.\n";
    }
    StringBuilder text = new StringBuilder(128);
    for (BookingFinding each : found) {
      text.append(each.kind().word())
          .append("  ")
          .append(each.amount())
          .append("  ")
          .append(String.join(" ", each.entries()))
          .append("\n  ")
          .append(each.says())
          .append("\n  ")
          .append(each.repair())
          .append('\n');
    }
    return text.toString();
  }
}
