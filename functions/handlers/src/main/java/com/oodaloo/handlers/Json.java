package com.oodaloo.handlers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Lambda events and answers as JSON trees: no binding by reflection, which costs a cold start more
/// than everything else a webhook does.
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static JsonNode tree(InputStream input) {
    try {
      return MAPPER.readTree(input);
    } catch (IOException e) {
      throw new UncheckedIOException("the event is not JSON", e);
    }
  }

  /// Somebody else's text as JSON, empty when it is none.
  public static Optional<JsonNode> parsed(byte[] text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
