package com.oodaloo.app.ingest;

import java.time.Instant;

/// A genuine webhook, reduced to what may be kept: which object of which account something happened
/// to. Values of the payload are never kept; the source is read again.
public record WebhookEvent(EventKey key, String topic, String itemId, Instant receivedAt) {}
