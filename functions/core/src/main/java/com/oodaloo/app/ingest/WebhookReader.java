package com.oodaloo.app.ingest;

import java.time.Instant;
import java.util.Map;

/// Turns raw bytes and headers into a `Delivery`. Total: never throws for any request.
public interface WebhookReader {
  /// @param headers by lower-case name
  Delivery read(byte[] body, Map<String, String> headers, Instant now);
}
