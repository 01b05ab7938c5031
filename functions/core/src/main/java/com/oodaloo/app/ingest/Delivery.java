package com.oodaloo.app.ingest;

import java.time.Duration;

/// What a delivered request turned out to be, after the signature was checked over its raw bytes.
public sealed interface Delivery {
  /// Signed by the sender and about something we read.
  record Genuine(WebhookEvent event) implements Delivery {}

  /// Signed by the sender, but a topic we do nothing with: answered 200.
  record Ignored(String topic) implements Delivery {}

  /// Not signed by the sender: answered 401. `reason` is a fixed word, never a value of the
  /// request.
  record Refused(String reason) implements Delivery {}

  /// Nobody can say just now whether it is signed: answered 503, to be sent again.
  record Unproved(Duration retryAfter) implements Delivery {}

  /// Signed, but not readable: answered 400. `reason` is a fixed word.
  record Malformed(String reason) implements Delivery {}
}
