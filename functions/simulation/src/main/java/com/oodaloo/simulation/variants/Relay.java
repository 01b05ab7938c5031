package com.oodaloo.simulation.variants;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.oodaloo.handlers.wiring.ExternalServices;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// An outbox: the webhook only records, a relay sends each PENDING row once and marks it.
final class Relay {
  private Relay() {}

  static ExternalServices planted(ExternalServices outside) {
    return AlteredServices.of(outside)
        .withTables(tables ->
            new Marking(new IngestVariants.SweepsPending(new IngestVariants.Unmarked(tables))))
        .withQueues(queues -> new Silent(queues, outside));
  }

  /// The relay's word that it has sent replaces the sweep's next try.
  private static final class Marking extends AlteredTables {
    Marking(DynamoDbClient real) {
      super(real);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest update) {
      boolean postpones =
          update.tableName().equals("events")
              && update.expressionAttributeValues().containsKey(":attempts");
      if (!postpones) {
        return super.updateItem(update);
      }
      Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
      values.put(":relayed", fromS("ENQUEUED"));
      return super.updateItem(
          update.toBuilder()
              .updateExpression(update.updateExpression() + ", #status = :relayed")
              .expressionAttributeValues(values)
              .build());
    }
  }

  /// Sends nothing for the webhook functions.
  private record Silent(SqsClient real, ExternalServices outside) implements SqsClient {
    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest send) {
      return EventBodies.isIngest(outside)
          ? SendMessageResponse.builder().build()
          : real.sendMessage(send);
    }
  }

  static SqsClient silent(SqsClient real, ExternalServices outside) {
    return new Silent(real, outside);
  }
}
