package com.oodaloo.local.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.matching.Answers;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.Match;
import com.oodaloo.domain.matching.Settlement;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Public matching cases of other projects, where a checkout of them lies beside this one. What is
/// matched without asking must be what the case expects; how much is found is only printed.
class PublicCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_PARENTS = 5;

  /// What a case says about its bank lines: the receivables of each, and which must not match.
  private record Expected(Map<String, Set<String>> matches, Set<String> never) {
    boolean contradicts(Match match) {
      Set<String> wanted = matches.get(match.transactionId());
      return never.contains(match.transactionId())
          || (wanted != null && !wanted.equals(invoices(match)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"blnk", "actual", "bcapps-golden", "splink-transactions-1000"})
  @DisplayName("No automatic match contradicts what the case expects")
  void precision(String file) throws IOException {
    List<Path> found = casesFolder().map(folder -> folder.resolve(file + ".json")).toList();
    assumeTrue(!found.isEmpty(), "the public cases are not beside this checkout");
    List<String> wrong = new ArrayList<>();
    int expected = 0;
    int automatic = 0;
    for (JsonNode each : JSON.readTree(Files.readString(found.getFirst())).path("cases")) {
      Expected wanted = expected(each.path("expected"));
      List<Match> taken = automatic(books(each));
      taken.stream()
          .filter(wanted::contradicts)
          .forEach(match ->
              wrong.add(
                  each.path("id").asText()
                      + ": "
                      + match.transactionId()
                      + " -> "
                      + invoices(match)
                      + " "
                      + match.evidence()));
      expected += wanted.matches().size();
      automatic += taken.size();
    }
    System.out.printf(
        "%s: %d of %d expected lines matched without asking%n", file, automatic, expected);
    assertThat(wrong).isEmpty();
  }

  private static Stream<Path> casesFolder() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .limit(MAX_PARENTS)
        .map(path -> path.resolve("shared").resolve("cases"))
        .filter(Files::isDirectory)
        .limit(1);
  }

  private static List<Match> automatic(Books books) {
    return new StepwiseMatcher()
        .decide(books, Answers.NONE).matches().stream()
            .filter(match -> match.verdict() == Verdict.AUTO)
            .toList();
  }

  private static Set<String> invoices(Match match) {
    return match.settlements().stream()
        .map(Settlement::invoiceId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Expected expected(JsonNode expected) {
    Map<String, Set<String>> matches = new HashMap<>();
    Set<String> never = new HashSet<>();
    for (JsonNode match : expected.path("matches")) {
      Set<String> ids = matches.computeIfAbsent(match.path("bank").asText(), _ -> new TreeSet<>());
      match.path("receivables").forEach(part -> ids.add(part.path("id").asText()));
      if (!match.path("auto").asBoolean(true)) {
        never.add(match.path("bank").asText());
      }
    }
    expected.path("unmatched_bank").forEach(id -> never.add(id.asText()));
    return new Expected(matches, never);
  }

  private static Books books(JsonNode each) {
    ObjectNode document = JSON.createObjectNode().put("format", "books/1");
    document
        .putObject("firm")
        .put("id", "cases")
        .put("name", each.path("id").asText())
        .put("zone", "UTC")
        .put("currency", "USD");
    for (JsonNode owed : each.path("receivables")) {
      document
          .withArray("invoices")
          .addObject()
          .put("id", owed.path("id").asText())
          .put("number", owed.path("number").asText(""))
          .put("totalCents", owed.path("amount").asLong())
          .put("balanceCents", owed.path("open").asLong())
          .put("issued", owed.path("issued").asText())
          .put("currency", owed.path("currency").asText("USD"))
          .put("description", owed.path("description").asText(""))
          .put("status", "sent");
    }
    for (JsonNode line : each.path("bank_transactions")) {
      document
          .withArray("transactions")
          .addObject()
          .put("id", line.path("id").asText())
          .put("date", line.path("date").asText())
          .put("amountCents", line.path("amount").asLong())
          .put("currency", line.path("currency").asText("USD"))
          .put("description", line.path("description").asText(""));
    }
    return switch (BooksReader.read(document.toString())) {
      case Reading.Good(Books books) -> books;
      case Reading.Faulty(List<String> faults) -> throw new AssertionError(faults.toString());
    };
  }
}
