package com.oodaloo.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The documents we send to Jobber")
class DocumentsTest {

  /// Half of a full bucket, so that a page never waits for more than one other.
  private static final int POINTS_MAX = 5_000;

  static Stream<SentDocument> documents() {
    return SentDocument.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  @DisplayName("fit our own schema")
  void documentsFitOurSchema(SentDocument sent) throws IOException {
    var errors = new Validator().validateDocument(Schemas.ours(), sent.document(), Locale.ENGLISH);

    assertThat(errors).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  @DisplayName("ask for less than half a bucket, counted as Jobber counts")
  void documentsAreAffordable(SentDocument sent) {
    assertThat(Price.of(sent)).as("points of " + sent).isPositive().isLessThan(POINTS_MAX);
  }

  @Test
  @DisplayName("are all judged here: no file holds an operation that these tests do not know")
  void everyOperationIsJudged() throws IOException {
    try (var files = Files.list(Path.of("target/classes/jobber/documents"))) {
      var written = files.flatMap(DocumentsTest::operations).toList();

      assertThat(documents().map(SentDocument::name)).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  /// The worked example of a list in a list: ten clients with five invoices' two fields each.
  @ParameterizedTest(name = "{1} points for {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query A { account { id name } }                                              | 3
          query B { clients(first: 10) { nodes { id } } }                              | 10
          query C { clients(first: 10) { nodes { invoices(first: 5) { nodes { id } } } } } | 50
          query D { clients { nodes { id } } }                                         | 100
          query E($first: Int! = 4) { clients(first: $first) { nodes { id name } } }    | 8
          """)
  @DisplayName("are priced by the published rule")
  void priceFollowsTheRule(String text, int points) {
    assertThat(Price.of(SentDocument.parsed(text))).isEqualTo(points);
  }

  private static Stream<String> operations(Path file) {
    try {
      List<OperationDefinition> operations =
          Parser.parse(Files.readString(file)).getDefinitionsOfType(OperationDefinition.class);
      return operations.stream().map(OperationDefinition::getName);
    } catch (IOException cause) {
      throw new IllegalStateException("Cannot read " + file, cause);
    }
  }
}
