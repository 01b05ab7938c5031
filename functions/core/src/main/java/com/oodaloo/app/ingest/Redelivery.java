package com.oodaloo.app.ingest;

import java.time.Duration;

/// Decides when a message that was not worked off comes again, instead of the queue's visibility
/// time-out, which is made for the longest invocation.
public interface Redelivery {
  /// A message as it was received; `queue` is the queue's name, `receipt` the handle that came with
  /// this delivery.
  record Received(String queue, String receipt) {}

  /// Best effort: where it fails, the message comes again when its visibility time-out is over.
  void after(Received message, Duration pause);
}
