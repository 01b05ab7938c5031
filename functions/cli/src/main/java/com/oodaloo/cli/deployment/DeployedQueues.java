package com.oodaloo.cli.deployment;

import com.oodaloo.cli.template.DeadLetter;
import com.oodaloo.cli.template.Queue;
import com.oodaloo.cli.template.Stack;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The queues of a stack that is deployed somewhere, for its operator. Creates nothing.
public final class DeployedQueues implements AutoCloseable {
  private static final int BATCH = 10;
  private static final int HIDDEN_SECONDS = 60;

  private final SqsClient client;
  private final Stack stack;

  private DeployedQueues(SqsClient client, Stack stack) {
    this.client = client;
    this.stack = stack;
  }

  /// @param endpoint the engine's; empty for AWS itself
  public static DeployedQueues of(Stack stack, Optional<URI> endpoint, String region) {
    return new DeployedQueues(ServiceClients.sqs(endpoint, region), stack);
  }

  /// How many messages of a queue wait, are being worked on, and are not to be seen yet.
  public record Depth(String name, int waiting, int working, int delayed) {}

  /// A queue of dead letters and the one they fell out of; none where a clock or a topic calls.
  public record Dead(String name, Optional<String> source) {}

  /// A letter as it lies there.
  public record Letter(String body, Instant sentAt) {}

  public String url(String name) {
    return client.getQueueUrl(request -> request.queueName(name)).queueUrl();
  }

  public Depth depth(String name) {
    var said =
        client
            .getQueueAttributes(request ->
                request
                    .queueUrl(url(name))
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
            .attributes();
    return new Depth(
        name,
        number(said.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)),
        number(said.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)),
        number(said.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED)));
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  /// The queues that are worked, by name.
  public List<String> worked() {
    return stack.queues().stream()
        .filter(queue -> queue.deadLetter() instanceof DeadLetter.To)
        .map(Queue::name)
        .toList();
  }

  public List<Dead> dead() {
    return stack.queues().stream()
        .filter(queue -> queue.deadLetter() instanceof DeadLetter.Absent)
        .map(queue -> new Dead(queue.name(), source(queue)))
        .sorted(Comparator.comparing(Dead::name))
        .toList();
  }

  private Optional<String> source(Queue dead) {
    return stack.queues().stream()
        .filter(queue -> queue.deadLetter().equals(new DeadLetter.To(dead.id())))
        .map(Queue::name)
        .findFirst();
  }

  /// Some of the letters, at most ten. They stay where they are: nothing counts how often a dead
  /// letter was looked at.
  public List<Letter> look(Dead dead) {
    return received(dead.name(), BATCH, 0).stream().map(DeployedQueues::letter).toList();
  }

  private static Letter letter(Message message) {
    String sent = message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
    return new Letter(message.body(), Instant.ofEpochMilli(Long.parseLong(sent)));
  }

  /// Puts letters back into the queue they fell out of, each sent before it is deleted, so that one
  /// may be there twice and none is lost. Returns how many.
  public int redrive(String deadName, String sourceName, int max) {
    int moved = 0;
    while (moved < max) {
      List<Message> some = received(deadName, Math.min(BATCH, max - moved), HIDDEN_SECONDS);
      if (some.isEmpty()) {
        return moved;
      }
      some.forEach(message -> move(message, deadName, sourceName));
      moved += some.size();
    }
    return moved;
  }

  private void move(Message message, String deadName, String sourceName) {
    String group =
        message.attributes().getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, "redriven");
    client.sendMessage(send ->
        send.queueUrl(url(sourceName))
            .messageBody(message.body())
            .messageAttributes(message.messageAttributes())
            .messageGroupId(group));
    client.deleteMessage(
        delete -> delete.queueUrl(url(deadName)).receiptHandle(message.receiptHandle()));
  }

  private List<Message> received(String name, int max, int hiddenSeconds) {
    return client
        .receiveMessage(receive ->
            receive
                .queueUrl(url(name))
                .maxNumberOfMessages(max)
                .waitTimeSeconds(0)
                .visibilityTimeout(hiddenSeconds)
                .messageAttributeNames("All")
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  @Override
  public void close() {
    client.close();
  }
}
