package com.oodaloo.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.bench.world.SignedWebhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// First events: genuine webhooks, each another one, and the project's sample events.
record Events(Path samples, Map<String, String> secrets, AtomicLong number) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A genuine `INVOICE_UPDATE` that nobody has sent before.
  byte[] jobber() {
    return request(signer().jobber("bench", "item-" + number.incrementAndGet()));
  }

  /// A genuine `payout.paid` that nobody has sent before.
  byte[] stripe() {
    return request(signer().stripe("evt_" + number.incrementAndGet(), Instant.now()));
  }

  private SignedWebhooks signer() {
    return new SignedWebhooks(secrets);
  }

  private static byte[] request(SignedWebhooks.Signed webhook) {
    return request(webhook.path(), Map.of(webhook.header(), webhook.signature()), webhook.body());
  }

  /// One of the project's sample events, as it lies there.
  byte[] sample(String file) {
    try {
      return Files.readAllBytes(samples.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] request(String path, Map<String, String> headers, String body) {
    ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("rawPath", path);
    event.put("routeKey", "POST " + path).put("rawQueryString", "");
    ObjectNode sent = event.putObject("headers").put("content-type", "application/json");
    headers.forEach(sent::put);
    event.putObject("requestContext").putObject("http").put("method", "POST").put("path", path);
    event.put("body", body).put("isBase64Encoded", false);
    return event.toString().getBytes(UTF_8);
  }
}
