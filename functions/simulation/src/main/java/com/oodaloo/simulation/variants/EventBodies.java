package com.oodaloo.simulation.variants;

import com.oodaloo.adapters.sqs.Wakeup;
import com.oodaloo.adapters.sqs.WakeupMessages;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.handlers.wiring.ExternalServices;
import com.oodaloo.simulation.world.SimulatedServices;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Rows of events and the messages that wake for them, one out of the other.
final class EventBodies {
  private EventBodies() {}

  /// The row a message is about; empty when it is about none.
  static Optional<Map<String, AttributeValue>> key(SendMessageRequest send) {
    return WakeupMessages.parse(send.messageBody())
        .filter(Wakeup.Event.class::isInstance)
        .map(wakeup -> ((Wakeup.Event) wakeup).key())
        .map(key ->
            Map.of(
                "pk", AttributeValue.fromS(key.owner()), "sk", AttributeValue.fromS(key.event())));
  }

  /// The message that wakes for a row.
  static SendMessageRequest message(Map<String, AttributeValue> item) {
    String[] owner = item.getOrDefault("pk", AttributeValue.fromS("")).s().split("#", 2);
    String event = item.getOrDefault("sk", AttributeValue.fromS("")).s();
    EventKey key = EventKey.of(com.oodaloo.app.ingest.Source.of(owner[0]), owner[1], event);
    return SendMessageRequest.builder()
        .queueUrl(owner[0] + "-sync")
        .messageBody(WakeupMessages.write(new Wakeup.Event(key)))
        .delaySeconds(5)
        .build();
  }

  /// Whether a function that takes webhooks in is at work.
  static boolean isIngest(ExternalServices outside) {
    return doors(outside).world().get().agenda().working().stream()
        .anyMatch(worker -> worker.function().word().endsWith("-webhook"));
  }

  private static SimulatedServices doors(ExternalServices outside) {
    return switch (outside) {
      case SimulatedServices doors -> doors;
      case AlteredServices altered -> doors(altered.real());
      default -> throw new IllegalStateException("no simulated outside");
    };
  }
}
