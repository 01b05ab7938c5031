package com.oodaloo.handlers.hostile;

import com.oodaloo.app.ingest.WebhookReader;
import java.time.Instant;
import java.util.stream.Stream;

/// One of those who send webhooks: how it signs, and what can be done wrong with it alone.
interface Sender {
  Instant NOW = Instant.parse("2025-03-05T17:00:00Z");

  WebhookReader reader();

  /// The name of the header that carries the signature.
  String header();

  /// A body that the sender really sends.
  String body();

  /// The request, signed as the sender signs.
  Request signed(byte[] body);

  /// The request, signed with another secret.
  Request forged(int number);

  /// Attacks that only this way of signing knows.
  Stream<Attack> attacks();

  /// Fields of the body whose values are ids or moments.
  Stream<String> values();

  default Request genuine() {
    return signed(Request.bytes(body()));
  }
}
