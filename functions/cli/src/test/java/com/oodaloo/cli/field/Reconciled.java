package com.oodaloo.cli.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.oodaloo.cli.books.ReconcileCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/// What `oodaloo reconcile` prints for one document, and questions about it.
record Reconciled(JsonNode decisions, int status, String faults) {
  private static final String HEAD =
      """
      {"format": "books/1", "firm": {"id": "f", "name": "Juniper Mechanical LLC",
        "zone": "America/Denver", "currency": "USD"},
      """;

  /// These fields as a document, in the firm's name.
  static Reconciled books(String fields) {
    return of(HEAD + fields + "}");
  }

  /// A file of `../shared/field`; the test is skipped where that is not there.
  static Reconciled file(String name) {
    return of(text(name));
  }

  static String text(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/field"))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "no ../shared/field here");
    try {
      return folder == null ? "" : Files.readString(folder.resolve("shared/field").resolve(name));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static Reconciled of(String document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      int status =
          new ReconcileCommand(
                  new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                  new PrintStream(out, true, StandardCharsets.UTF_8),
                  new PrintStream(err, true, StandardCharsets.UTF_8))
              .call();
      JsonNode json = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
      return new Reconciled(json, status, err.toString(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<JsonNode> list(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private JsonNode match(String line) {
    return list(decisions.path("matches")).stream()
        .filter(match -> match.path("transactionId").asText().equals(line))
        .findFirst()
        .orElse(decisions.path("none"));
  }

  /// How the line was decided, and what each invoice gets: `auto {i1=100}`, or `none`.
  String settled(String line) {
    JsonNode match = match(line);
    return match.isMissingNode()
        ? "none"
        : match.path("decision").asText() + " " + parts(match.path("invoices"));
  }

  private static String parts(JsonNode invoices) {
    Map<String, Long> parts = new TreeMap<>();
    list(invoices)
        .forEach(
            part -> parts.put(part.path("invoiceId").asText(), part.path("amountCents").asLong()));
    return parts.toString();
  }

  /// What is left of the line: `5000 overpaid`.
  String left(String line) {
    JsonNode match = match(line);
    return (match.path("differenceCents").asLong() + " " + match.path("differenceKind").asText())
        .strip();
  }

  List<String> payments(String line) {
    return list(match(line).path("payments")).stream().map(JsonNode::asText).toList();
  }

  String payout(String line) {
    return match(line).path("payoutId").asText();
  }

  /// Why the line is no income: `auto transfer`, or `none`.
  String kept(String line) {
    return list(decisions.path("notIncome")).stream()
        .filter(kept -> kept.path("transactionId").asText().equals(line))
        .map(kept -> kept.path("decision").asText() + " " + kept.path("kind").asText())
        .findFirst()
        .orElse("none");
  }

  /// The questions about the line.
  private List<JsonNode> questions(String line) {
    return list(decisions.path("tray")).stream()
        .filter(question ->
            list(question.path("transactionIds")).stream().anyMatch(id -> id.asText().equals(line)))
        .toList();
  }

  boolean isAsked(String line) {
    return !questions(line).isEmpty();
  }

  String question(String line) {
    List<JsonNode> all = questions(line);
    return all.isEmpty() ? "" : all.getFirst().path("question").asText();
  }

  int questions() {
    return decisions.path("tray").size();
  }

  /// What the line's question offers, best first: the invoices, then the difference.
  List<String> offered(String line) {
    List<String> offered = new ArrayList<>();
    for (JsonNode question : questions(line)) {
      for (JsonNode way : list(question.path("alternatives"))) {
        String left =
            way.has("differenceKind")
                ? " " + way.path("differenceCents") + " " + way.path("differenceKind").asText()
                : "";
        offered.add(parts(way.path("invoices")) + left);
      }
    }
    return offered;
  }

  List<String> findings() {
    return list(decisions.path("findings")).stream()
        .map(finding -> finding.path("kind").asText())
        .toList();
  }

  String says(String kind) {
    return list(decisions.path("findings")).stream()
        .filter(finding -> finding.path("kind").asText().equals(kind))
        .map(finding -> finding.path("says").asText())
        .findFirst()
        .orElse("");
  }

  /// Received, variance and status: `120000 0 On track`.
  String job(String id) {
    return list(decisions.path("jobs")).stream()
        .filter(job -> job.path("jobId").asText().equals(id))
        .map(job ->
            job.path("cashReceivedCents")
                + " "
                + job.path("varianceCents")
                + " "
                + job.path("status").asText())
        .findFirst()
        .orElse("none");
  }
}
