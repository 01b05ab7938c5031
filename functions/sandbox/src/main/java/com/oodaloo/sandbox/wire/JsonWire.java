package com.oodaloo.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/// JSON and forms over the JDK's own HTTP server.
public final class JsonWire {
  public static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY_BYTES = 1 << 20;

  private JsonWire() {}

  /// Returns the request's JSON object; an empty one if there is no body or it is something else.
  public static ObjectNode request(HttpExchange exchange) throws IOException {
    var bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
    try {
      return JSON.readTree(bytes) instanceof ObjectNode object ? object : JSON.createObjectNode();
    } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }

  /// Returns the fields of a form body or a query string.
  public static Map<String, String> form(String text) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      var at = pair.indexOf('=');
      if (at > 0) {
        fields.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return fields;
  }

  /// Returns the fields of the request's query string.
  public static Map<String, String> query(HttpExchange exchange) {
    var query = exchange.getRequestURI().getRawQuery();
    return query == null ? Map.of() : form(query);
  }

  /// Returns the request's body as text.
  public static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readNBytes(MAX_BODY_BYTES), UTF_8);
  }

  /// Returns a header's value, or the empty string.
  public static String header(HttpExchange exchange, String name) {
    var value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  /// Answers with JSON and closes the exchange.
  public static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /// Returns the text of a field, or the empty string.
  public static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
