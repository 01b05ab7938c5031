package com.oodaloo.cli.books;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.time.Days;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The Monday mail as a dry run: books/1 on standard input, digest/1 on standard output, one
/// document a line, in order; or the mail itself. Writes nothing else anywhere.
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = {
      "Reads books (format books/1) on standard input and prints what the Monday mail says of"
          + " them.",
      "One digest/1 a line, or the mail as text or HTML. Writes nothing, needs no network."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all documents were read", "1:failed", "2:bad input or usage"})
public final class DigestCommand implements Callable<Integer> {
  private static final int READ = 0;
  private static final int BAD_INPUT = 2;

  /// The formats, as they are written on the command line.
  enum Format {
    JSON,
    TEXT,
    HTML
  }

  /// Reads a format's name in any case.
  static final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return Arrays.stream(Format.values())
          .filter(format -> format.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("expected json, text or html"));
    }
  }

  private final InputStream input;
  private final PrintStream out;
  private final PrintStream err;
  private int documents;
  private int faulty;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day the mail is of, YYYY-MM-DD; without it, the books' asOf.")
  private LocalDate on = Days.EVER;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      description = "json (digest/1, the default), text or html.")
  private Format format = Format.JSON;

  public DigestCommand(InputStream input, PrintStream out, PrintStream err) {
    this.input = input;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws IOException {
    Documents texts = new Documents(input);
    Optional<Documents.Document> document = texts.next();
    while (document.isPresent()) {
      documents++;
      answer(document.get());
      document = texts.next();
    }
    if (documents == 0) {
      report(List.of("document: expected books/1 on standard input, found nothing"));
    }
    return faulty == 0 ? READ : BAD_INPUT;
  }

  private void answer(Documents.Document document) {
    if (document.tooLong()) {
      report(List.of("document: longer than " + Documents.MAX_CHARACTERS + " characters"));
      return;
    }
    switch (BooksDocumentReader.read(document.text())) {
      case DocumentReading.Good(Books books, BesideBooks beside) ->
          print(DryMail.of(books, beside, dayOf(books)));
      case DocumentReading.Faulty(List<String> faults) -> report(faults);
    }
  }

  private LocalDate dayOf(Books books) {
    return Days.isKnown(on) ? on : books.asOf();
  }

  private void print(DryMail mail) {
    switch (format) {
      case JSON -> out.print(DryMailWriter.write(mail) + "\n");
      case TEXT -> out.print(mail.rendered().text() + "\n");
      case HTML -> out.print(mail.rendered().html() + "\n");
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
