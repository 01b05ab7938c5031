package com.oodaloo.sandbox.jobber;

import java.time.Instant;

/// One webhook that Jobber sends for a change: the topic and the thing, nothing about what changed.
public record JobberTopic(String name, String itemId, Instant occurredAt) {}
