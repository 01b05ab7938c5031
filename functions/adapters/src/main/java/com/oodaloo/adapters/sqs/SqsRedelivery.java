package com.oodaloo.adapters.sqs;

import com.oodaloo.app.ingest.Redelivery;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Changes the visibility time-out of one delivery.
public final class SqsRedelivery implements Redelivery {
  private final SqsClient client;
  private final SqsWakeups.QueueUrls queues;

  public SqsRedelivery(SqsClient client, SqsWakeups.QueueUrls queues) {
    this.client = client;
    this.queues = queues;
  }

  @Override
  public void after(Received message, Duration pause) {
    Optional<String> url = queues.named(message.queue());
    if (url.isEmpty()) {
      return;
    }
    try {
      client.changeMessageVisibility(request ->
          request
              .queueUrl(url.get())
              .receiptHandle(message.receipt())
              .visibilityTimeout(Math.toIntExact(Math.ceilDiv(pause.toMillis(), 1_000))));
    } catch (SdkException _) {
      // The queue's own time-out brings the message back, only later.
    }
  }
}
