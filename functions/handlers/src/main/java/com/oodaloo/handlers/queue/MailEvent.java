package com.oodaloo.handlers.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import com.oodaloo.handlers.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An SES event as it arrives through SNS.
public sealed interface MailEvent {
  /// The tag under which a digest carries `<firm>_<week>`, a fresh link `<firm>_link_<day>`.
  String DIGEST_TAG = "digest";

  /// What the tag says; no firm's id can end like a day or a week.
  Pattern TAG =
      Pattern.compile(
          "(?<firm>[A-Za-z0-9_-]{1,64}?)(_link_\\d{4}-\\d\\d-\\d\\d|_(?<week>\\d{4}-W\\d\\d))");

  /// The address will never take this firm's mail: a permanent bounce or a complaint.
  record Undeliverable(FirmId firm) implements MailEvent {}

  /// SES took the digest of that week, and will hand it on.
  record Taken(FirmId firm, Week week, String messageId) implements MailEvent {}

  /// Delivered, bounced for now, or a type of tomorrow.
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
    Matcher tag = TAG.matcher(mail.path("mail").path("tags").path(DIGEST_TAG).path(0).asText(""));
    if (!tag.matches()) {
      return new Other(type);
    }
    FirmId firm = new FirmId(tag.group("firm"));
    if (undeliverable) {
      return new Undeliverable(firm);
    }
    return type.equals("Send") ? sent(firm, tag, mail) : new Other(type);
  }

  private static MailEvent sent(FirmId firm, Matcher tag, JsonNode mail) {
    String messageId = mail.path("mail").path("messageId").asText("");
    return Optional.ofNullable(tag.group("week"))
        .flatMap(Week::find)
        .<MailEvent>map(week -> new Taken(firm, week, messageId))
        .orElseGet(() -> new Other("Send"));
  }
}
