package com.oodaloo.local.engines;

import com.oodaloo.cli.deployment.TableCopies;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Table;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// DynamoDB, SQS, SES and EventBridge of the local world, with the stack's tables and queues in
/// them.
///
/// Example: `Engines.start(stack, new Choice.InMemory(), mailbox, clock).dynamoDb()`.
public final class Engines implements AutoCloseable {
  public static final String REGION = "us-east-1";
  private static final String ENDPOINT = "AWS_ENDPOINT_URL";
  private static final String DYNAMODB = "DYNAMODB";
  private static final String SQS = "SQS";

  private final Addresses addresses;
  private final EngineQueues queues;
  private final Supplier<List<EventBus.Event>> told;
  private final List<Runnable> closings;

  private record Addresses(URI dynamoDb, URI sqs, URI ses, URI eventBridge) {}

  private Engines(
      Stack stack,
      Addresses addresses,
      Supplier<List<EventBus.Event>> told,
      List<Runnable> closings) {
    this.addresses = addresses;
    this.told = told;
    EngineTables.create(stack, addresses.dynamoDb(), REGION);
    this.queues = EngineQueues.create(stack, addresses.sqs(), REGION);
    List<Runnable> all = new ArrayList<>(List.of(queues::close));
    all.addAll(closings);
    this.closings = List.copyOf(all);
  }

  /// Where the data lives.
  public sealed interface Choice {
    /// Embedded, forgotten at the end.
    record InMemory() implements Choice {}

    /// Embedded, tables kept under the folder.
    record InFolder(Path folder) implements Choice {}

    /// Not embedded: LocalStack or anything else that speaks AWS. Mails and outcomes go there too.
    record At(URI endpoint) implements Choice {}

    /// Some of them elsewhere, by the SDK's names of the services (`DYNAMODB`, `SQS`); what is not
    /// named is embedded.
    record Some(Map<String, URI> endpoints) implements Choice {
      public Some {
        endpoints = Map.copyOf(endpoints);
      }
    }

    /// What the environment names in the AWS SDK's own variables: `AWS_ENDPOINT_URL` for all,
    /// `AWS_ENDPOINT_URL_DYNAMODB` and `AWS_ENDPOINT_URL_SQS` for one. The other choice when it
    /// names none.
    static Choice fromEnvironment(Map<String, String> environment, Choice otherwise) {
      String all = environment.getOrDefault(ENDPOINT, "");
      if (!all.isBlank()) {
        return new At(URI.create(all));
      }
      Map<String, URI> some = new HashMap<>();
      for (String service : List.of(DYNAMODB, SQS)) {
        String endpoint = environment.getOrDefault(ENDPOINT + "_" + service, "");
        if (!endpoint.isBlank()) {
          some.put(service, URI.create(endpoint));
        }
      }
      return some.isEmpty() ? otherwise : new Some(some);
    }
  }

  public static Engines start(Stack stack, Choice choice, Mailbox mailbox, InstantSource clock) {
    return switch (choice) {
      case Choice.InMemory() ->
          composed(stack, Map.of(), DynamoDbEngine::inMemory, SesEndpoint.start(mailbox, clock));
      case Choice.InFolder(Path folder) ->
          composed(
              stack,
              Map.of(),
              () -> DynamoDbEngine.inFolder(folder),
              SesEndpoint.start(mailbox, clock));
      case Choice.Some(Map<String, URI> elsewhere) ->
          composed(stack, elsewhere, DynamoDbEngine::inMemory, SesEndpoint.start(mailbox, clock));
      case Choice.At(URI endpoint) ->
          new Engines(
              stack, new Addresses(endpoint, endpoint, endpoint, endpoint), List::of, List.of());
    };
  }

  private static Engines composed(
      Stack stack, Map<String, URI> elsewhere, Supplier<DynamoDbEngine> tables, SesEndpoint ses) {
    List<Runnable> closings = new ArrayList<>();
    URI dynamoDb =
        Optional.ofNullable(elsewhere.get(DYNAMODB))
            .orElseGet(() -> {
              DynamoDbEngine engine = tables.get();
              closings.addFirst(engine::close);
              return engine.endpoint();
            });
    URI sqs =
        Optional.ofNullable(elsewhere.get(SQS))
            .orElseGet(() -> {
              SqsEngine engine = SqsEngine.start();
              closings.addFirst(engine::close);
              return engine.endpoint();
            });
    EventBus bus = EventBus.start();
    closings.addFirst(ses::close);
    closings.addFirst(bus::close);
    return new Engines(
        stack, new Addresses(dynamoDb, sqs, ses.endpoint(), bus.endpoint()), bus::events, closings);
  }

  public URI dynamoDb() {
    return addresses.dynamoDb();
  }

  public URI sqs() {
    return addresses.sqs();
  }

  public URI ses() {
    return addresses.ses();
  }

  public URI eventBridge() {
    return addresses.eventBridge();
  }

  /// The outcomes told so far; none are known where they went to another's bus.
  public List<EventBus.Event> told() {
    return told.get();
  }

  public EngineQueues queues() {
    return queues;
  }

  /// The rows of the stack's tables, as lines or a file, and back.
  public TableCopies copies(Stack stack) {
    return TableCopies.of(stack, Optional.of(addresses.dynamoDb()), REGION);
  }

  /// How many bytes each table of the stack holds, by its logical id, its indexes included.
  public Map<String, Long> storedBytes(Stack stack) {
    return stack.tables().stream()
        .collect(
            Collectors.toMap(
                Table::id, table -> EngineTables.bytes(table, addresses.dynamoDb(), REGION)));
  }

  @Override
  public void close() {
    closings.forEach(Runnable::run);
  }
}
