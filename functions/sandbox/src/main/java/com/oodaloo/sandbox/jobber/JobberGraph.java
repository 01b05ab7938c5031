package com.oodaloo.sandbox.jobber;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// The GraphQL engine over the project's own SDL: whatever that declares is answered from the nodes
/// by name.
final class JobberGraph {
  private static final String SDL = "/jobber/schema.graphqls";

  /// A word of tomorrow: Jobber adds some without another version.
  private static final String TOMORROW =
      "extend enum JobStatusTypeEnum { " + JobNodes.NEW_STATUS + " }";

  private final GraphQL engine;

  JobberGraph() {
    var parsed = new ConcurrentHashMap<String, PreparsedDocumentEntry>();
    var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new JobberWiring()).build();
    try (var sdl = JobberGraph.class.getResourceAsStream(SDL)) {
      var stream = Objects.requireNonNull(sdl, SDL + " is missing from the class path");
      var registry = new SchemaParser().parse(new InputStreamReader(stream, UTF_8));
      registry.merge(new SchemaParser().parse(TOMORROW));
      engine =
          GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring))
              .preparsedDocumentProvider((input, parse) ->
                  CompletableFuture.completedFuture(
                      parsed.computeIfAbsent(input.getQuery(), query -> parse.apply(input))))
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs a query on the books as they look now; `disconnect` is what `appDisconnect` does.
  ExecutionResult run(
      String query, Map<String, Object> variables, JobberNodes nodes, Runnable disconnect) {
    var input =
        ExecutionInput.newExecutionInput(query)
            .variables(variables)
            .graphQLContext(Map.of(JobberNodes.class, nodes, Runnable.class, disconnect))
            .build();
    return engine.execute(input);
  }
}
