package com.oodaloo.cli.deployment;

import com.oodaloo.cli.template.Queue;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Table;
import com.oodaloo.handlers.wiring.Operations;
import com.oodaloo.handlers.wiring.Wiring;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A deployment of the stack that runs elsewhere: on engines, or on AWS itself, reached with the
/// caller's credentials. Nothing of it is made or changed by looking.
public record Deployment(DeployedQueues queues, TableCopies copies, Operations operations)
    implements AutoCloseable {
  private static final String DEFAULT_REGION = "us-east-1";
  private static final String ENDPOINT = "AWS_ENDPOINT_URL";

  public static Deployment at(Place place, Map<String, String> process) {
    Stack stack = Stack.read(ProjectFolder.template(), Map.of("Stage", place.stage));
    String region = region(place, process);
    Optional<String> sqs = endpoint(process, "SQS", place.sqs);
    Optional<String> dynamoDb = endpoint(process, "DYNAMODB", place.dynamoDb);
    DeployedQueues queues = DeployedQueues.of(stack, sqs.map(URI::create), region);
    Map<String, String> environment = new HashMap<>(Map.of("AWS_REGION", region));
    environment.put("OODALOO_CREDENTIALS", "chain");
    dynamoDb.ifPresent(url -> environment.put(ENDPOINT + "_DYNAMODB", url));
    sqs.ifPresent(url -> environment.put(ENDPOINT + "_SQS", url));
    for (Table table : stack.tables()) {
      environment.put("OODALOO_TABLE_" + word(table.id(), "Table"), table.name());
    }
    for (Queue queue : worked(stack, queues.worked())) {
      environment.put("OODALOO_QUEUE_" + word(queue.id(), "Queue"), queues.url(queue.name()));
    }
    TableCopies copies = TableCopies.of(stack, dynamoDb.map(URI::create), region);
    return new Deployment(
        queues, copies, new Operations(Wiring.of(environment, place.clock(), new SecureRandom())));
  }

  private static List<Queue> worked(Stack stack, List<String> names) {
    return stack.queues().stream().filter(queue -> names.contains(queue.name())).toList();
  }

  /// `JOBBER_SYNC` of `JobberSyncQueue`.
  private static String word(String id, String kind) {
    return id.substring(0, id.length() - kind.length())
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }

  private static Optional<String> endpoint(
      Map<String, String> process, String service, String said) {
    return Optional.of(said)
        .filter(url -> !url.isBlank())
        .or(() -> Optional.ofNullable(process.get(ENDPOINT + "_" + service)))
        .or(() -> Optional.ofNullable(process.get(ENDPOINT)));
  }

  private static String region(Place place, Map<String, String> process) {
    return place.region.isEmpty()
        ? process.getOrDefault("AWS_REGION", DEFAULT_REGION)
        : place.region;
  }

  @Override
  public void close() {
    queues.close();
    copies.close();
  }
}
