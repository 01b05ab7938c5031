package com.oodaloo.handlers.hostile;

import com.oodaloo.adapters.jobber.JobberWebhooks;
import com.oodaloo.app.hashing.HmacSha256;
import com.oodaloo.app.ingest.WebhookReader;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Jobber: base64 of an HMAC over the body, without a moment.
record JobberSender() implements Sender {
  private static final String SECRET = "the app's client secret";

  @Override
  public WebhookReader reader() {
    return new JobberWebhooks(List.of(SECRET, "the one before it"));
  }

  @Override
  public String header() {
    return JobberWebhooks.HEADER;
  }

  @Override
  public String body() {
    return """
    {"data": {"webHookEvent": {"topic": "INVOICE_UPDATE", "appId": "app", "accountId": "QWNjLzE=",
     "itemId": "SW52LzE=", "occurredAt": "2025-03-05T16:59:58Z"}}}
    """;
  }

  @Override
  public Request signed(byte[] body) {
    return Request.of(header(), mark(SECRET, body), body);
  }

  @Override
  public Request forged(int number) {
    byte[] body = Request.bytes(body());
    return Request.of(header(), mark(SECRET + number, body), body);
  }

  @Override
  public Stream<String> values() {
    return Stream.of("topic", "accountId", "itemId", "occurredAt");
  }

  /// The same mark in other spellings, and marks over something else.
  @Override
  public Stream<Attack> attacks() {
    byte[] body = Request.bytes(body());
    byte[] mark = new HmacSha256(Request.bytes(SECRET)).of(body);
    String base64 = Base64.getEncoder().encodeToString(mark);
    return Stream.of(
            HexFormat.of().formatHex(mark),
            HexFormat.of().withUpperCase().formatHex(mark),
            base64.replace("=", ""),
            base64 + "=",
            base64.replace("=", "%3D"),
            base64.substring(0, 42) + (char) (base64.charAt(42) + 1) + "=",
            Base64.getUrlEncoder().withoutPadding().encodeToString(mark),
            Base64.getMimeEncoder(16, new byte[] {'\n'}).encodeToString(mark),
            "sha256=" + base64,
            mark(SECRET, new byte[0]),
            mark(SECRET, mark),
            mark(SECRET, Request.bytes(body() + "\n")))
        .map(header -> Attack.of("mark", Request.of(header(), header, body)));
  }

  private static String mark(String secret, byte[] body) {
    return Base64.getEncoder().encodeToString(new HmacSha256(Request.bytes(secret)).of(body));
  }
}
