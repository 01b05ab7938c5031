package com.oodaloo.simulation.variants;

import com.oodaloo.handlers.wiring.ExternalServices;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Sends the wake-up first and records the event afterwards.
final class EnqueuesFirst extends AlteredTables {
  private final SqsClient queues;

  private EnqueuesFirst(DynamoDbClient real, SqsClient queues) {
    super(real);
    this.queues = queues;
  }

  static ExternalServices planted(ExternalServices outside) {
    return AlteredServices.of(outside)
        .withTables(
            tables -> new EnqueuesFirst(new IngestVariants.SweepsPending(tables), outside.sqs()))
        .withQueues(queues -> Relay.silent(queues, outside));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    if (put.tableName().equals("events")) {
      queues.sendMessage(EventBodies.message(put.item()));
    }
    return super.putItem(put);
  }
}
