package com.oodaloo.cli.template;

/// An SNS topic; who listens is a [Trigger.TopicTrigger] of a function.
public record SnsTopic(String id, String name) {}
