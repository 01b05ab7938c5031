package com.oodaloo.simulation.world;

import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.Outbound.Asked;
import com.oodaloo.simulation.faults.Outbound.Trouble;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/// SES as the functions reach it. It has no token that would make a repetition harmless, so the
/// client is built not to repeat (`AwsClients`), and here a mail is never repeated by the SDK.
record FaultySes(Supplier<SimulatedWorld> world) implements SesV2Client {
  private static final Trouble TROUBLE =
      new Trouble(
          () -> TooManyRequestsException.builder().message("throttled").statusCode(429).build(),
          () -> SdkClientException.create("no answer"));

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public SendEmailResponse sendEmail(SendEmailRequest send) {
    return world()
        .get()
        .outbound()
        .call(
            new Asked("SendEmail", "mail", Effect.WRITES_ONCE, TROUBLE),
            () -> world().get().mailbox().taken(send));
  }
}
