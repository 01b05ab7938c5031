package com.oodaloo.local.engines;

import com.oodaloo.local.template.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// DynamoDB, SQS and SES of the local world, with the stack's tables and queues in them.
///
/// Example: `Engines.start(stack, new Choice.InMemory(), mailbox, clock).dynamoDb()`.
public final class Engines implements AutoCloseable {
  public static final String REGION = "us-east-1";

  private final URI dynamoDb;
  private final URI sqs;
  private final URI ses;
  private final Queues queues;
  private final List<Runnable> closings;

  private Engines(URI dynamoDb, URI sqs, URI ses, Queues queues, List<Runnable> closings) {
    this.dynamoDb = dynamoDb;
    this.sqs = sqs;
    this.ses = ses;
    this.queues = queues;
    this.closings = List.copyOf(closings);
  }

  /// Where the data lives.
  public sealed interface Choice {
    /// Embedded, forgotten at the end.
    record InMemory() implements Choice {}

    /// Embedded, tables kept under the folder.
    record InFolder(Path folder) implements Choice {}

    /// Not embedded: LocalStack or anything else that speaks AWS. Mails go there too.
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
          filled(stack, endpoint, endpoint, endpoint, new ArrayList<>());
    };
  }

  private static Engines embedded(
      Stack stack, DynamoDbEngine dynamoDb, Mailbox mailbox, InstantSource clock) {
    SqsEngine sqs = SqsEngine.start();
    SesEndpoint ses = SesEndpoint.start(mailbox, clock);
    return filled(
        stack,
        dynamoDb.endpoint(),
        sqs.endpoint(),
        ses.endpoint(),
        new ArrayList<>(List.of(ses::close, sqs::close, dynamoDb::close)));
  }

  private static Engines filled(
      Stack stack, URI dynamoDb, URI sqs, URI ses, List<Runnable> closings) {
    Tables.create(stack, dynamoDb, REGION);
    Queues queues = Queues.create(stack, sqs, REGION);
    closings.addFirst(queues::close);
    return new Engines(dynamoDb, sqs, ses, queues, closings);
  }

  public URI dynamoDb() {
    return dynamoDb;
  }

  public URI sqs() {
    return sqs;
  }

  public URI ses() {
    return ses;
  }

  public Queues queues() {
    return queues;
  }

  @Override
  public void close() {
    closings.forEach(Runnable::run);
  }
}
