package com.oodaloo.local.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The one call of EventBridge that Oodaloo makes, `PutEvents`, kept in the order it came. It has
/// no rules and no targets: a test reads what was told.
public final class EventBus implements AutoCloseable {
  private static final int MAX_BODY_BYTES = 1024 * 1024;
  private static final int ENTRIES_MAX = 10;
  private static final String PUT_EVENTS = "AWSEvents.PutEvents";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<Event> events = new CopyOnWriteArrayList<>();

  /// An event as it was put.
  public record Event(String bus, String source, String detailType, String detail) {}

  private EventBus(HttpServer server) {
    this.server = server;
  }

  public static EventBus start() {
    EventBus bus = new EventBus(LoopbackServer.bind(0));
    bus.server.createContext("/", bus::put);
    bus.server.start();
    return bus;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// All that was put so far, twice where it was put twice.
  public List<Event> events() {
    return List.copyOf(events);
  }

  private void put(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
      if (!PUT_EVENTS.equals(target)) {
        answer(exchange, 400, refusal("UnknownOperationException"));
        return;
      }
      try {
        answer(exchange, 200, taken(JSON.readTree(body).path("Entries")));
      } catch (JsonProcessingException | IllegalArgumentException _) {
        answer(exchange, 400, refusal("ValidationException"));
      }
    }
  }

  private static ObjectNode refusal(String type) {
    return JSON.createObjectNode().put("__type", type);
  }

  /// An entry whose detail is no object is refused alone, as EventBridge does it.
  private ObjectNode taken(JsonNode entries) {
    if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
      throw new IllegalArgumentException("between one and ten entries");
    }
    ObjectNode answer = JSON.createObjectNode();
    int failed = 0;
    var results = answer.putArray("Entries");
    for (JsonNode entry : entries) {
      if (isObject(entry.path("Detail").asText())) {
        events.add(
            new Event(
                entry.path("EventBusName").asText("default"),
                entry.path("Source").asText(),
                entry.path("DetailType").asText(),
                entry.path("Detail").asText()));
        results.addObject().put("EventId", "e-" + events.size());
      } else {
        failed++;
        results.addObject().put("ErrorCode", "MalformedDetail").put("ErrorMessage", "no object");
      }
    }
    return answer.put("FailedEntryCount", failed);
  }

  private static boolean isObject(String detail) {
    try {
      return JSON.readTree(detail).isObject();
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode json)
      throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
