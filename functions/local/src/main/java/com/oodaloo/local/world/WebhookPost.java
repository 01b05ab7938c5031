package com.oodaloo.local.world;

/// Posts a webhook to the gateway, as the vendor would over the internet.
@FunctionalInterface
public interface WebhookPost {
  /// The HTTP status of the answer.
  int post(Webhook webhook);
}
