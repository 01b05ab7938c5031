package com.oodaloo.handlers.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import com.oodaloo.handlers.Json;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What SES tells of a mail")
class MailEventTest {
  private static final FirmId FIRM = new FirmId("f-12_ab");

  @Test
  @DisplayName("names the digest that was taken, by firm and week")
  void taken() {
    assertThat(MailEvent.read(told("Send", "f-12_ab_2026-W48")))
        .containsExactly(new MailEvent.Taken(FIRM, Week.of(LocalDate.of(2026, 11, 23)), "mail-1"));
  }

  @Test
  @DisplayName("stops a firm's mail after a complaint, about a digest or about a fresh link")
  void undeliverable() {
    assertThat(MailEvent.read(told("Complaint", "f-12_ab_2026-W48")))
        .containsExactly(new MailEvent.Undeliverable(FIRM));
    assertThat(MailEvent.read(told("Complaint", "f-12_ab_link_2026-11-23")))
        .containsExactly(new MailEvent.Undeliverable(FIRM));
  }

  @Test
  @DisplayName("is of no interest where the tag is not ours or names no week")
  void others() {
    assertThat(MailEvent.read(told("Send", "f-12_ab_link_2026-11-23")))
        .containsExactly(new MailEvent.Other("Send"));
    assertThat(MailEvent.read(told("Send", "f-12_ab_2026-W60")))
        .containsExactly(new MailEvent.Other("Send"));
    assertThat(MailEvent.read(told("Delivery", "")))
        .containsExactly(new MailEvent.Other("Delivery"));
  }

  private static ObjectNode told(String type, String tag) {
    ObjectNode told = Json.object().put("eventType", type);
    ObjectNode mail = told.putObject("mail").put("messageId", "mail-1");
    mail.putObject("tags").putArray("digest").add(tag);
    ObjectNode event = Json.object();
    event.putArray("Records").addObject().putObject("Sns").put("Message", told.toString());
    return event;
  }
}
