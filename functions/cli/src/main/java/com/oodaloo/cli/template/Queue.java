package com.oodaloo.cli.template;

import java.time.Duration;

/// An SQS queue. `maxReceiveCount` is 0 where there is no dead-letter queue.
public record Queue(
    String id,
    String name,
    Duration visibility,
    Duration delay,
    Duration retention,
    DeadLetter deadLetter,
    int maxReceiveCount) {}
