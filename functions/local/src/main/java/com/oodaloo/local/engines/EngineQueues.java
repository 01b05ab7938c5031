package com.oodaloo.local.engines;

import com.oodaloo.cli.deployment.ServiceClients;
import com.oodaloo.cli.template.DeadLetter;
import com.oodaloo.cli.template.Queue;
import com.oodaloo.cli.template.Stack;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/// The queues that a stack declares, by their logical ids.
///
/// Example: `queues.receive("ReconcileQueue", 10)`. A queue's own delay is not taken over from the
/// template: it would be spent in real seconds while the clock of the local world is elsewhere.
public final class EngineQueues implements AutoCloseable {
  private final SqsClient client;
  private final Map<String, String> urls = new HashMap<>();

  private EngineQueues(SqsClient client) {
    this.client = client;
  }

  /// Creates what is absent, dead-letter queues first.
  public static EngineQueues create(Stack stack, URI endpoint, String region) {
    var queues = new EngineQueues(ServiceClients.sqs(endpoint, region));
    stack.queues().forEach(queue -> queues.create(queue, stack));
    return queues;
  }

  private String create(Queue queue, Stack stack) {
    String known = urls.get(queue.id());
    if (known != null) {
      return known;
    }
    var attributes = new HashMap<QueueAttributeName, String>();
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(queue.visibility().toSeconds()));
    attributes.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(queue.retention().toSeconds()));
    if (queue.deadLetter() instanceof DeadLetter.To(String deadId)) {
      String dead = arn(create(stack.queue(deadId), stack));
      attributes.put(QueueAttributeName.REDRIVE_POLICY, redrive(dead, queue.maxReceiveCount()));
    }
    String url = existingOrNew(queue.name(), attributes);
    urls.put(queue.id(), url);
    return url;
  }

  private String existingOrNew(String name, Map<QueueAttributeName, String> attributes) {
    try {
      return client.getQueueUrl(request -> request.queueName(name)).queueUrl();
    } catch (QueueDoesNotExistException _) {
      return client
          .createQueue(request -> request.queueName(name).attributes(attributes))
          .queueUrl();
    }
  }

  private static String redrive(String deadArn, int maxReceiveCount) {
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
        .formatted(deadArn, maxReceiveCount);
  }

  private static String seconds(long seconds) {
    return Long.toString(seconds);
  }

  public String url(String queueId) {
    String url = urls.get(queueId);
    if (url == null) {
      throw new IllegalArgumentException("no queue " + queueId + " is declared");
    }
    return url;
  }

  /// The queue's own name for itself, asked for: emulators differ in region and account.
  public String queueArn(String queueId) {
    return arn(url(queueId));
  }

  private String arn(String url) {
    var attributes =
        client
            .getQueueAttributes(
                request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes();
    return Objects.requireNonNull(attributes.get(QueueAttributeName.QUEUE_ARN), url);
  }

  /// At most `max` messages (ten is the limit of SQS) that are there now; never waits for one.
  public List<QueueMessage> receive(String queueId, int max) {
    return client
        .receiveMessage(request ->
            request
                .queueUrl(url(queueId))
                .maxNumberOfMessages(max)
                .waitTimeSeconds(0)
                .messageAttributeNames("All")
                .messageSystemAttributeNames(
                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                    MessageSystemAttributeName.SENT_TIMESTAMP))
        .messages()
        .stream()
        .map(QueueMessage::of)
        .toList();
  }

  public void send(String queueId, String body) {
    client.sendMessage(request -> request.queueUrl(url(queueId)).messageBody(body));
  }

  /// Deletes what was received together: at most ten.
  public void delete(String queueId, List<QueueMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        messages.stream()
            .map(message ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(message.id())
                    .receiptHandle(message.receiptHandle())
                    .build())
            .toList();
    client.deleteMessageBatch(request -> request.queueUrl(url(queueId)).entries(entries));
  }

  /// Makes a received message receivable again at once.
  public void release(String queueId, QueueMessage message) {
    client.changeMessageVisibility(request ->
        request.queueUrl(url(queueId)).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
  }

  /// How many messages wait, are being worked on, or are delayed.
  public int size(String queueId) {
    var attributes =
        client
            .getQueueAttributes(request ->
                request
                    .queueUrl(url(queueId))
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
            .attributes();
    return attributes.values().stream().mapToInt(Integer::parseInt).sum();
  }

  @Override
  public void close() {
    client.close();
  }
}
