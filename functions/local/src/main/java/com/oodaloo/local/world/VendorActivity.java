package com.oodaloo.local.world;

import java.time.Instant;
import java.util.List;

/// What happens outside the firm's software, as time passes: the sandbox, or nothing.
public interface VendorActivity {
  /// Lets everything happen up to and including the moment; the webhooks it caused, in their order.
  List<Webhook> advanceTo(Instant moment);
}
