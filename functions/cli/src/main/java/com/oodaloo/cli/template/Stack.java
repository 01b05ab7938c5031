package com.oodaloo.cli.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Everything `template.yaml` and the nested stacks under it declare, read once and found sound.
///
/// Example: `Stack.read(Path.of("template.yaml")).function("ReconcileFunction").timeout()`.
public record Stack(
    List<Function> functions, List<Table> tables, List<Queue> queues, List<SnsTopic> topics) {

  public Stack {
    functions = List.copyOf(functions);
    tables = List.copyOf(tables);
    queues = List.copyOf(queues);
    topics = List.copyOf(topics);
  }

  /// The stack with every parameter at its default.
  ///
  /// @throws TemplateFault when anything declared is wrong, unknown or missing
  public static Stack read(Path templateYaml) {
    return read(templateYaml, Map.of());
  }

  /// The stack with the given values in place of the parameters' defaults.
  ///
  /// @throws TemplateFault when anything declared is wrong, unknown or missing
  public static Stack read(Path templateYaml, Map<String, String> parameters) {
    return StackReader.read(templateYaml, parameters);
  }

  public Function function(String id) {
    return functions.stream()
        .filter(function -> function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new TemplateFault(id, "no such function is declared"));
  }

  public Queue queue(String id) {
    return queues.stream()
        .filter(queue -> queue.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new TemplateFault(id, "no such queue is declared"));
  }
}
