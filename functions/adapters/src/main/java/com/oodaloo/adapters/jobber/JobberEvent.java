package com.oodaloo.adapters.jobber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a webhook body says, in any of the three forms Jobber has used: JSON with `occurredAt`,
/// JSON of older apps with `occuredAt` (their spelling), and the form encoding of the oldest.
record JobberEvent(String topic, String accountId, String itemId, String occurredAt) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FORM_PREFIX = "data[webHookEvent]";

  /// The event; empty when the body is neither form. Missing fields are empty text.
  static Optional<JobberEvent> parse(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.stripLeading().startsWith("{") ? json(body) : form(text);
  }

  private static Optional<JobberEvent> json(byte[] body) {
    try {
      JsonNode event = JSON.readTree(body).path("data").path("webHookEvent");
      if (!event.isObject()) {
        return Optional.empty();
      }
      String moment = event.path("occurredAt").asText("");
      return Optional.of(
          new JobberEvent(
              event.path("topic").asText(""),
              event.path("accountId").asText(""),
              event.path("itemId").asText(""),
              moment.isEmpty() ? event.path("occuredAt").asText("") : moment));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory can be read", impossible);
    }
  }

  private static Optional<JobberEvent> form(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      int cut = pair.indexOf('=');
      if (cut > 0) {
        fields.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
      }
    }
    if (!fields.containsKey(FORM_PREFIX + "[topic]")) {
      return Optional.empty();
    }
    String moment = field(fields, "occurredAt");
    return Optional.of(
        new JobberEvent(
            field(fields, "topic"),
            field(fields, "accountId"),
            field(fields, "itemId"),
            moment.isEmpty() ? field(fields, "occuredAt") : moment));
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(FORM_PREFIX + "[" + name + "]", "");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
