package com.oodaloo.simulation.vendors;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/// SES: takes mails, and tells of each that it was sent.
public final class SimulatedSes {
  private final List<Mail> mails = new ArrayList<>();
  private final InstantSource clock;
  private final Consumer<Mail> told;

  /// @param told hears of every mail that was taken
  public SimulatedSes(InstantSource clock, Consumer<Mail> told) {
    this.clock = clock;
    this.told = told;
  }

  /// A mail that was taken; `tag` names firm and week.
  public record Mail(String id, Instant at, String to, String tag, String text) {}

  public SendEmailResponse taken(SendEmailRequest send) {
    Mail mail =
        new Mail(
            "mail-" + mails.size(),
            clock.instant(),
            send.destination().toAddresses().getFirst(),
            send.emailTags().getFirst().value(),
            send.content().simple().subject().data()
                + "\n"
                + send.content().simple().body().text().data());
    mails.add(mail);
    told.accept(mail);
    return SendEmailResponse.builder().messageId(mail.id()).build();
  }

  public List<Mail> mails() {
    return List.copyOf(mails);
  }
}
