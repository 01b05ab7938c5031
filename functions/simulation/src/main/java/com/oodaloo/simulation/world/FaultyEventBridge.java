package com.oodaloo.simulation.world;

import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.Outbound.Asked;
import com.oodaloo.simulation.faults.Outbound.Trouble;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// EventBridge as the functions reach it: they put events.
record FaultyEventBridge(Supplier<SimulatedWorld> world) implements EventBridgeClient {
  private static final Trouble TROUBLE =
      new Trouble(FaultyEventBridge::throttled, () -> SdkClientException.create("no answer"));

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public PutEventsResponse putEvents(PutEventsRequest put) {
    return world()
        .get()
        .outbound()
        .call(
            new Asked("PutEvents", "outcomes", Effect.WRITES, TROUBLE),
            () -> world().get().bus().taken(put));
  }

  private static RuntimeException throttled() {
    return EventBridgeException.builder()
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").build())
        .build();
  }
}
