package com.oodaloo.local.engines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// The one call of SES v2 that Oodaloo makes, `POST /v2/email/outbound-emails`, into a [Mailbox].
public final class SesEndpoint implements AutoCloseable {
  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private final HttpServer server;
  private final Mailbox mailbox;
  private final InstantSource clock;

  private SesEndpoint(HttpServer server, Mailbox mailbox, InstantSource clock) {
    this.server = server;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  public static SesEndpoint start(Mailbox mailbox, InstantSource clock) {
    var endpoint = new SesEndpoint(LoopbackServer.bind(0), mailbox, clock);
    endpoint.server.createContext("/v2/email/outbound-emails", endpoint::send);
    endpoint.server.start();
    return endpoint;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!"POST".equals(exchange.getRequestMethod())) {
        answer(exchange, 405, "{\"message\":\"only POST\"}");
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
      try {
        Mail mail = mailbox.accept(SendEmailRequest.read(body, clock.instant()));
        answer(exchange, 200, "{\"MessageId\":\"" + mail.messageId() + "\"}");
      } catch (IllegalArgumentException e) {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", "BadRequestException");
        answer(exchange, 400, "{\"message\":\"" + e.getMessage() + "\"}");
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
