package com.oodaloo.cli.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A Lambda function as declared, Globals merged in. `roleId` and `logGroupId` are logical ids.
public record Function(
    String id,
    String handler,
    Duration timeout,
    int memoryMegabytes,
    Map<String, Expression> environment,
    List<Trigger> triggers,
    DeadLetter deadLetter,
    String roleId,
    String logGroupId) {

  public Function {
    environment = Map.copyOf(environment);
    triggers = List.copyOf(triggers);
  }

  /// The environment as the function will see it under the given physical names.
  public Map<String, String> environment(ResolvedNames physical) {
    Map<String, String> resolved = new TreeMap<>();
    environment.forEach((name, value) -> resolved.put(name, value.resolve(physical)));
    return Map.copyOf(resolved);
  }

  /// The triggers of one kind: `triggers(Trigger.HttpRoute.class)`.
  public <T extends Trigger> List<T> triggers(Class<T> kind) {
    return triggers.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
