package com.oodaloo.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.wire.Macs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// First events: genuine webhooks, each another one, and the project's sample events.
record Events(Path samples, Map<String, String> secrets, AtomicLong number) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A genuine `INVOICE_UPDATE` that nobody has sent before.
  byte[] jobber() {
    String body =
        """
        {"data":{"webHookEvent":{"topic":"INVOICE_UPDATE","appId":"a","accountId":"bench",\
        "itemId":"item-%d","occurredAt":"2025-03-03T16:31:36-06:00"}}}\
        """
            .formatted(number.incrementAndGet());
    String signature = Macs.base64(Macs.hmac(secret("JOBBER_CLIENT_SECRET"), body.getBytes(UTF_8)));
    return request("/webhooks/jobber", Map.of("x-jobber-hmac-sha256", signature), body);
  }

  /// A genuine `payout.paid` that nobody has sent before.
  byte[] stripe() {
    long now = Instant.now().getEpochSecond();
    String body =
        """
        {"id":"evt_%d","object":"event","type":"payout.paid","created":%d,"account":"acct_bench",\
        "data":{"object":{"id":"po_1","object":"payout"}}}\
        """
            .formatted(number.incrementAndGet(), now);
    byte[] mac = Macs.hmac(secret("STRIPE_WEBHOOK_SECRET"), (now + "." + body).getBytes(UTF_8));
    String signature = "t=" + now + ",v1=" + HexFormat.of().formatHex(mac);
    return request("/webhooks/stripe", Map.of("stripe-signature", signature), body);
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

  private String secret(String name) {
    return secrets.getOrDefault(name, "");
  }
}
