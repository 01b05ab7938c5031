package com.oodaloo.adapters.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;

/// Look-ups in a JSON object that settle absent, `null` and wrongly typed fields alike.
public final class JsonFields {
  private JsonFields() {}

  /// The text of a field; `""` when it is absent, null or no text.
  public static String text(JsonNode object, String name) {
    JsonNode field = object.path(name);
    return field.isTextual() ? field.textValue() : "";
  }

  /// The whole number of a field; empty when it is absent, no number, or has a fraction.
  public static OptionalLong whole(JsonNode object, String name) {
    JsonNode field = object.path(name);
    return field.isIntegralNumber() && field.canConvertToLong()
        ? OptionalLong.of(field.longValue())
        : OptionalLong.empty();
  }

  /// The yes or no of a field; empty when it is neither.
  public static Optional<Boolean> truth(JsonNode object, String name) {
    JsonNode field = object.path(name);
    return field.isBoolean() ? Optional.of(field.booleanValue()) : Optional.empty();
  }
}
