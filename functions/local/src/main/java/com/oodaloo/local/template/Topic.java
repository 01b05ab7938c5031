package com.oodaloo.local.template;

/// An SNS topic; who listens is a [Trigger.TopicTrigger] of a function.
public record Topic(String id, String name) {}
