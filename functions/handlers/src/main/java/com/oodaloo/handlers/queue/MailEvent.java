package com.oodaloo.handlers.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import com.oodaloo.handlers.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An SES event as it arrives through SNS.
public sealed interface MailEvent {
  /// The tag under which a digest carries `<firm>_<week>`.
  String DIGEST_TAG = "digest";

  String FIRM_FORM = "[A-Za-z0-9_-]{1,64}";

  /// The address will never take this firm's mail: a permanent bounce or a complaint.
  record Undeliverable(FirmId firm) implements MailEvent {}

  /// The mail service took that week's digest, or handed it over.
  record OnItsWay(FirmId firm, Week week, String messageId) implements MailEvent {}

  /// Bounced for now, another mail than a digest, or a type of tomorrow.
  record Other(String type) implements MailEvent {}

  static List<MailEvent> read(JsonNode event) {
    List<MailEvent> events = new ArrayList<>();
    for (JsonNode record : event.path("Records")) {
      byte[] message =
          record.path("Sns").path("Message").asText("").getBytes(StandardCharsets.UTF_8);
      events.add(of(Json.parsed(message).orElseGet(Json::object)));
    }
    return events;
  }

  private static MailEvent of(JsonNode mail) {
    String type = mail.path("eventType").asText("unknown");
    String tag = mail.path("mail").path("tags").path(DIGEST_TAG).path(0).asText("");
    int cut = tag.lastIndexOf('_');
    if (cut <= 0 || !tag.substring(0, cut).matches(FIRM_FORM)) {
      return new Other(type);
    }
    FirmId firm = new FirmId(tag.substring(0, cut));
    if (isUndeliverable(mail, type)) {
      return new Undeliverable(firm);
    }
    return type.equals("Send") || type.equals("Delivery")
        ? Week.parse(tag.substring(cut + 1))
            .<MailEvent>map(
                week -> new OnItsWay(firm, week, mail.path("mail").path("messageId").asText("")))
            .orElseGet(() -> new Other(type))
        : new Other(type);
  }

  private static boolean isUndeliverable(JsonNode mail, String type) {
    return type.equals("Complaint")
        || (type.equals("Bounce")
            && mail.path("bounce").path("bounceType").asText().equals("Permanent"));
  }
}
