package com.oodaloo.simulation.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Retries;
import com.oodaloo.simulation.scheduler.VirtualTime;
import com.oodaloo.simulation.vendors.SimulatedSes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;

/// SES telling of its mails through SNS: some seconds later, at least once, again when not heard.
final class MailEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final VirtualTime agenda;
  private final Lambdas lambdas;
  private final SplittableRandom random;

  MailEvents(VirtualTime agenda, Lambdas lambdas, SplittableRandom random) {
    this.agenda = agenda;
    this.lambdas = lambdas;
    this.random = random;
  }

  void tell(SimulatedSes.Mail mail) {
    byte[] event = event(mail);
    agenda.after(Duration.ofMillis(500 + random.nextLong(20_000)), () -> deliver(event, 0));
  }

  private void deliver(byte[] event, int attempt) {
    lambdas.invoke(
        LambdaName.MAIL_EVENTS,
        event,
        ended -> {
          if (!(ended instanceof Lambdas.Ended.Answered)) {
            new Retries(agenda, Duration.ofMinutes(1), 10)
                .again(attempt, number -> deliver(event, number));
          }
        });
  }

  private static byte[] event(SimulatedSes.Mail mail) {
    ObjectNode told = JSON.createObjectNode().put("eventType", "Send");
    ObjectNode body = told.putObject("mail");
    body.put("messageId", mail.id());
    body.putObject("tags").putArray("digest").add(mail.tag());
    ObjectNode event = JSON.createObjectNode();
    event.putArray("Records").addObject().putObject("Sns").put("Message", told.toString());
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
