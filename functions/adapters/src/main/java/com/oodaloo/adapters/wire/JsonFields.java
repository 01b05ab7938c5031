package com.oodaloo.adapters.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Look-ups in a JSON object that settle absent, `null` and wrongly typed fields alike.
public final class JsonFields {
  /// The end of the year 9999.
  private static final long LAST_SECOND = 253_402_300_799L;

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

  /// The moment of a field that counts seconds since 1970; empty when it is no whole number, or of
  /// no year from 1970 to 9999.
  public static Optional<Instant> moment(JsonNode object, String name) {
    return whole(object, name).stream()
        .filter(second -> second > 0 && second <= LAST_SECOND)
        .mapToObj(Instant::ofEpochSecond)
        .findFirst();
  }

  /// The yes or no of a field; empty when it is neither.
  public static Optional<Boolean> truth(JsonNode object, String name) {
    JsonNode field = object.path(name);
    return field.isBoolean() ? Optional.of(field.booleanValue()) : Optional.empty();
  }
}
