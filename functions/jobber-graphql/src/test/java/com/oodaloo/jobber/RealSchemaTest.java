package com.oodaloo.jobber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Skipped where no copy of Jobber's schema is at hand: it is not ours to ship.
@DisplayName("Held against the schema that Jobber serves")
class RealSchemaTest {

  private static GraphQLSchema real = GraphQLSchema.newSchema().query(Differences.NOTHING).build();

  @BeforeAll
  static void readTheRealSchema() throws IOException {
    var found = Schemas.real();
    assumeTrue(
        found.isPresent(),
        "Skipped: no copy of Jobber's schema at " + Schemas.REAL.toAbsolutePath().normalize());
    real = found.orElseThrow();
  }

  static Stream<SentDocument> documents() {
    return SentDocument.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  @DisplayName("every document is valid")
  void documentsFitTheRealSchema(SentDocument sent) {
    assertThat(new Validator().validateDocument(real, sent.document(), Locale.ENGLISH)).isEmpty();
  }

  @Test
  @DisplayName("every type, field, argument and value we wrote exists alike and is not deprecated")
  void ourSchemaIsAPartOfTheRealOne() throws IOException {
    assertThat(Differences.between(Schemas.ours(), real)).isEmpty();
  }
}
