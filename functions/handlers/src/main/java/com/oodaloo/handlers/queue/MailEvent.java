package com.oodaloo.handlers.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An SES event as it arrives through SNS.
public sealed interface MailEvent {
  /// The tag under which a digest carries `<firm>_<week>`.
  String DIGEST_TAG = "digest";

  /// Before the week in the tag of the bookkeeper's copy.
  String COPY = "copy-";

  /// The address will never take this firm's mail: a permanent bounce or a complaint.
  record Undeliverable(FirmId firm) implements MailEvent {}

  /// The same of the bookkeeper's address.
  record CopyUndeliverable(FirmId firm) implements MailEvent {}

  /// Sent, delivered, bounced for now, or a type of tomorrow.
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
    boolean undeliverable =
        type.equals("Complaint")
            || (type.equals("Bounce")
                && mail.path("bounce").path("bounceType").asText().equals("Permanent"));
    String tag = mail.path("mail").path("tags").path(DIGEST_TAG).path(0).asText("");
    int cut = tag.lastIndexOf('_');
    if (!undeliverable || cut <= 0) {
      return new Other(type);
    }
    FirmId firm = new FirmId(tag.substring(0, cut));
    return tag.startsWith(COPY, cut + 1) ? new CopyUndeliverable(firm) : new Undeliverable(firm);
  }
}
