package com.oodaloo.jobber;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The schema we wrote, and Jobber's own where somebody has put a copy.
final class Schemas {

  private static final Path OURS = Path.of("target/classes/jobber/schema.graphqls");

  /// Beside the project, or where `-Djobber.schema=…` says.
  static final Path REAL =
      Path.of(
          System.getProperty(
              "jobber.schema", "../../../shared/reference/jobber/schema-2026-07-27.graphql"));

  private Schemas() {}

  static GraphQLSchema ours() throws IOException {
    return read(OURS);
  }

  static Optional<GraphQLSchema> real() throws IOException {
    return Files.exists(REAL) ? Optional.of(read(REAL)) : Optional.empty();
  }

  private static GraphQLSchema read(Path file) throws IOException {
    var types = new SchemaParser().parse(Files.readString(file));
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
  }
}
