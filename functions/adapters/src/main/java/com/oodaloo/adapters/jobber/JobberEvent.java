package com.oodaloo.adapters.jobber;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.JsonFields;
import com.oodaloo.adapters.wire.StrictJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a webhook body says, in any of the three forms Jobber has used: JSON with `occurredAt`,
/// JSON of older apps with `occuredAt` (their spelling), and the form encoding of the oldest.
record JobberEvent(String topic, String accountId, String itemId, String occurredAt) {
  private static final String FORM_PREFIX = "data[webHookEvent]";

  /// The event; empty when the body is neither form, or names a field twice. Missing fields are
  /// empty text.
  static Optional<JobberEvent> parse(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.stripLeading().startsWith("{") ? json(body) : form(text);
  }

  private static Optional<JobberEvent> json(byte[] body) {
    return StrictJson.object(body)
        .map(json -> json.path("data").path("webHookEvent"))
        .filter(JsonNode::isObject)
        .map(event ->
            new JobberEvent(
                JsonFields.text(event, "topic"),
                JsonFields.text(event, "accountId"),
                JsonFields.text(event, "itemId"),
                either(JsonFields.text(event, "occurredAt"), JsonFields.text(event, "occuredAt"))));
  }

  private static String either(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static Optional<JobberEvent> form(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      int cut = pair.indexOf('=');
      String name = cut > 0 ? decoded(pair.substring(0, cut)) : "";
      if (fields.containsKey(name)) {
        return Optional.empty();
      }
      if (!name.isEmpty()) {
        fields.put(name, decoded(pair.substring(cut + 1)));
      }
    }
    if (!fields.containsKey(FORM_PREFIX + "[topic]")) {
      return Optional.empty();
    }
    return Optional.of(
        new JobberEvent(
            field(fields, "topic"),
            field(fields, "accountId"),
            field(fields, "itemId"),
            either(field(fields, "occurredAt"), field(fields, "occuredAt"))));
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
