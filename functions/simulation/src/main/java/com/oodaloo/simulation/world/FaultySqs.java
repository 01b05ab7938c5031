package com.oodaloo.simulation.world;

import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.Outbound.Asked;
import com.oodaloo.simulation.faults.Outbound.Trouble;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// SQS as the functions reach it: they send, and say when a message comes again.
record FaultySqs(Supplier<SimulatedWorld> world) implements SqsClient {
  private static final Trouble TROUBLE =
      new Trouble(FaultySqs::throttled, () -> SdkClientException.create("no answer"));

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest send) {
    return world()
        .get()
        .outbound()
        .call(
            new Asked("SendMessage", send.queueUrl(), Effect.WRITES, TROUBLE),
            () -> world().get().queues().sent(send));
  }

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest change) {
    return world()
        .get()
        .outbound()
        .call(
            new Asked("ChangeMessageVisibility", change.queueUrl(), Effect.WRITES, TROUBLE),
            () -> world().get().queues().postponed(change));
  }

  private static RuntimeException throttled() {
    return SqsException.builder()
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode("RequestThrottled").build())
        .build();
  }
}
