package com.oodaloo.simulation.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.world.Lambdas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// What an owner looks at pages with: requests as API Gateway hands them to a function.
public record SimulatedBrowser(Lambdas lambdas) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Shows a page, or what a browser makes of none.
  void ask(LambdaName function, byte[] event, Consumer<JsonNode> then) {
    lambdas.invoke(
        function,
        event,
        ended ->
            then.accept(
                ended instanceof Lambdas.Ended.Answered(byte[] bytes)
                    ? read(bytes)
                    : JSON.createObjectNode().put("statusCode", 500)));
  }

  public static byte[] get(String path, String query) {
    return bytes(event("GET", path, "", query));
  }

  public static byte[] withCookie(byte[] event, String cookie) {
    ObjectNode shown = (ObjectNode) read(event);
    shown.putArray("cookies").add(cookie);
    return bytes(shown);
  }

  private static byte[] bytes(ObjectNode event) {
    return event.toString().getBytes(UTF_8);
  }

  public static byte[] post(String path, String body) {
    return bytes(event("POST", path, body, ""));
  }

  private static ObjectNode event(String method, String path, String body, String query) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("rawPath", path)
            .put("rawQueryString", query)
            .put("body", body)
            .put("isBase64Encoded", false);
    event.putObject("requestContext").putObject("http").put("method", method);
    return event;
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
