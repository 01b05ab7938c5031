package com.oodaloo.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An answer of the gateway: a function's in payload format 2.0, or one of its own.
final class GatewayAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int status;
  private final Headers headers;
  private final byte[] body;

  GatewayAnswer(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// Reads what a handler returned.
  ///
  /// @throws IOException when it is no JSON object with a `statusCode`; API Gateway answers 500
  ///   then
  static GatewayAnswer read(byte[] returned) throws IOException {
    JsonNode answer = JSON.readTree(returned);
    int status = answer.path("statusCode").asInt(0);
    if (status < 100 || status > 599) {
      throw new IOException("the function's answer has no statusCode");
    }
    var headers = new Headers();
    answer
        .path("headers")
        .properties()
        .forEach(e -> headers.add(e.getKey(), e.getValue().asText()));
    answer.path("cookies").forEach(cookie -> headers.add("Set-Cookie", cookie.asText()));
    String body = answer.path("body").asText("");
    return new GatewayAnswer(
        status,
        headers,
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  /// The form of API Gateway's own refusals: `{"message":"Not Found"}`.
  static GatewayAnswer message(int status, String message) {
    return of(status, "application/json", "{\"message\":\"" + message + "\"}");
  }

  static GatewayAnswer html(String page) {
    return of(200, "text/html; charset=utf-8", page);
  }

  static GatewayAnswer seeOther(String location) {
    var headers = new Headers();
    headers.set("Location", location);
    return new GatewayAnswer(303, headers, new byte[0]);
  }

  static GatewayAnswer of(int status, String type, String body) {
    return new GatewayAnswer(status, typed(type), body.getBytes(StandardCharsets.UTF_8));
  }

  static Headers typed(String type) {
    var headers = new Headers();
    headers.set("Content-Type", type);
    headers.set("X-Content-Type-Options", "nosniff");
    return headers;
  }

  void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().putAll(headers);
    boolean empty = body.length == 0 || "HEAD".equals(exchange.getRequestMethod());
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }
}
