package com.oodaloo.sandbox;

import java.time.Instant;
import java.util.Map;

/// A signed webhook, ready to be posted to `path` as it stands. The array is the caller's; nobody
/// changes it.
@SuppressWarnings("ArrayRecordComponent") // the exact bytes that were signed, never compared
public record OutgoingWebhook(Instant at, String path, Map<String, String> headers, byte[] body) {
  public OutgoingWebhook {
    headers = Map.copyOf(headers);
  }
}
