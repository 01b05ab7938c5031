package com.oodaloo.cli.template;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The promises that a template can break although every name in it resolves.
record Soundness(Stack stack, Map<String, Resource> resources) {
  /// AWS asks for six times the function's timeout, so that throttled batches do not come back
  /// early.
  private static final int VISIBILITY_TIMEOUTS = 6;

  static void check(Stack stack, Map<String, Resource> resources) {
    Soundness soundness = new Soundness(stack, resources);
    stack.queues().forEach(soundness::check);
    stack.functions().forEach(soundness::check);
    soundness.checkOwnRoles();
  }

  private void check(Queue queue) {
    if (queue.deadLetter() instanceof DeadLetter.To(String target)) {
      expect(target, ResourceType.QUEUE, queue.id(), "RedrivePolicy");
      if (queue.maxReceiveCount() < 1) {
        throw fault(queue.id(), "RedrivePolicy", "maxReceiveCount is missing");
      }
    }
  }

  private void check(Function function) {
    expect(function.roleId(), ResourceType.ROLE, function.id(), "Role");
    expect(function.logGroupId(), ResourceType.LOG_GROUP, function.id(), "LoggingConfig");
    if (function.triggers().isEmpty()) {
      throw fault(function.id(), "Events", "nothing triggers this function");
    }
    if (function.deadLetter() instanceof DeadLetter.To(String target)) {
      expect(target, ResourceType.QUEUE, function.id(), "DeadLetterQueue");
    }
    for (Trigger trigger : function.triggers()) {
      check(function, trigger);
    }
  }

  private void check(Function function, Trigger trigger) {
    switch (trigger) {
      case Trigger.QueueTrigger queue -> checkQueue(function, queue);
      case Trigger.TopicTrigger(String topic) -> {
        expect(topic, ResourceType.TOPIC, function.id(), "Events");
        expectDeadLetter(function);
      }
      case Trigger.Schedule _ -> expectDeadLetter(function);
      case Trigger.HttpRoute _, Trigger.FunctionUrl _ -> {}
    }
  }

  private void checkQueue(Function function, Trigger.QueueTrigger trigger) {
    expect(trigger.queueId(), ResourceType.QUEUE, function.id(), "Events");
    Queue queue = stack.queue(trigger.queueId());
    if (queue.deadLetter() instanceof DeadLetter.Absent) {
      throw fault(queue.id(), "RedrivePolicy", "a queue with a consumer needs a dead-letter queue");
    }
    if (queue.visibility().compareTo(function.timeout().multipliedBy(VISIBILITY_TIMEOUTS)) < 0) {
      throw fault(
          queue.id(),
          "VisibilityTimeout",
          "%d s is less than six times the %d s of %s"
              .formatted(
                  queue.visibility().toSeconds(), function.timeout().toSeconds(), function.id()));
    }
    if (!trigger.reportsItemFailures()) {
      throw fault(function.id(), "Events", "FunctionResponseTypes: [ReportBatchItemFailures]");
    }
  }

  /// An event without a caller to see the error must end somewhere.
  private void expectDeadLetter(Function function) {
    if (function.deadLetter() instanceof DeadLetter.Absent) {
      throw fault(function.id(), "DeadLetterQueue", "is missing on a function invoked as an event");
    }
  }

  private void checkOwnRoles() {
    Set<String> roles = new HashSet<>();
    for (Function function : stack.functions()) {
      if (!roles.add(function.roleId())) {
        throw fault(function.id(), "Role", function.roleId() + " already belongs to another");
      }
    }
  }

  private void expect(String id, String type, String owner, String key) {
    Resource found = resources.get(id);
    if (found == null || !found.type().equals(type)) {
      throw fault(owner, key, id + " is not an " + type);
    }
  }

  private TemplateFault fault(String id, String key, String problem) {
    Resource resource = resources.get(id);
    return resource == null
        ? new TemplateFault(id + "." + key, problem)
        : resource.fault(key, problem);
  }
}
