package com.oodaloo.sandbox.company.events;

/// A quote as written; an empty `jobKey` is a quote that never became a job.
public record QuoteCard(
    String key,
    int number,
    String title,
    String clientKey,
    String jobKey,
    long totalCents,
    long depositCents) {}
