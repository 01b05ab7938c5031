package com.oodaloo.local.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens outside the firm's software, as time passes: the sandbox, or nothing.
public interface Outside {
  /// Lets everything happen up to and including the moment; the webhooks it caused, in their order.
  List<Webhook> advanceTo(Instant moment);

  /// When the next thing happens, empty when nothing ever does again.
  Optional<Instant> nextEvent();
}
