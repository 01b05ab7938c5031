package com.oodaloo.simulation.variants;

import com.oodaloo.handlers.wiring.ExternalServices;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// Deletes the row again when its message could not be sent, so that the sender may come again; a
/// duplicate that came meanwhile has been acknowledged.
record Deleting(SqsClient real, DynamoDbClient tables) implements SqsClient {
  static ExternalServices planted(ExternalServices outside) {
    return AlteredServices.of(outside)
        .withTables(tables -> new IngestVariants.Unswept(new IngestVariants.Acknowledging(tables)))
        .withQueues(queues -> new Deleting(queues, outside.dynamoDb()));
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest send) {
    try {
      return real.sendMessage(send);
    } catch (RuntimeException failed) {
      EventBodies.key(send)
          .ifPresent(key -> tables.deleteItem(delete -> delete.tableName("events").key(key)));
      throw failed;
    }
  }
}
