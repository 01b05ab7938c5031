package com.oodaloo.local.engines;

import com.oodaloo.local.template.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// DynamoDB, SQS, SES and EventBridge of the local world, with the stack's tables and queues in
/// them.
///
/// Example: `Engines.start(stack, new Choice.InMemory(), mailbox, clock).dynamoDb()`.
public final class Engines implements AutoCloseable {
  public static final String REGION = "us-east-1";

  private final Addresses addresses;
  private final Queues queues;
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
    Tables.create(stack, addresses.dynamoDb(), REGION);
    this.queues = Queues.create(stack, addresses.sqs(), REGION);
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

    /// The endpoint of `AWS_ENDPOINT_URL` when it is set, the other choice when not.
    static Choice fromEnvironment(Optional<String> awsEndpointUrl, Choice otherwise) {
      return awsEndpointUrl
          .filter(url -> !url.isBlank())
          .<Choice>map(url -> new At(URI.create(url)))
          .orElse(otherwise);
    }
  }

  public static Engines start(Stack stack, Choice choice, Mailbox mailbox, InstantSource clock) {
    return switch (choice) {
      case Choice.InMemory() -> embedded(stack, DynamoDbEngine.inMemory(), mailbox, clock);
      case Choice.InFolder(Path folder) ->
          embedded(stack, DynamoDbEngine.inFolder(folder), mailbox, clock);
      case Choice.At(URI endpoint) ->
          new Engines(
              stack, new Addresses(endpoint, endpoint, endpoint, endpoint), List::of, List.of());
    };
  }

  private static Engines embedded(
      Stack stack, DynamoDbEngine dynamoDb, Mailbox mailbox, InstantSource clock) {
    SqsEngine sqs = SqsEngine.start();
    SesEndpoint ses = SesEndpoint.start(mailbox, clock);
    EventBus bus = EventBus.start();
    return new Engines(
        stack,
        new Addresses(dynamoDb.endpoint(), sqs.endpoint(), ses.endpoint(), bus.endpoint()),
        bus::events,
        List.of(bus::close, ses::close, sqs::close, dynamoDb::close));
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

  public Queues queues() {
    return queues;
  }

  @Override
  public void close() {
    closings.forEach(Runnable::run);
  }
}
