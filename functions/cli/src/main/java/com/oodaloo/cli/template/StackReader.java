package com.oodaloo.cli.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the template and its nested stacks into one [Stack].
final class StackReader {
  private final TemplateFile root;
  private final Map<String, Resource> resources = new TreeMap<>();

  private StackReader(TemplateFile root) {
    this.root = root;
  }

  static Stack read(Path file, Map<String, String> parameters) {
    Map<String, Expression> given = new TreeMap<>();
    parameters.forEach((name, value) -> given.put(name, new Expression.Literal(value)));
    String place = String.valueOf(file.getFileName());
    return new StackReader(new TemplateFile(file, place, given)).stack();
  }

  private Stack stack() {
    for (TemplateFile file : root.withNested()) {
      EveryReference.check(file.content());
      file.resources().forEach(this::add);
    }
    FunctionReader functions = new FunctionReader(root.globals(), resources);
    Stack stack =
        new Stack(
            ofType(ResourceType.FUNCTION).stream().map(functions::read).toList(),
            ofType(ResourceType.TABLE).stream().map(TableReader::read).toList(),
            ofType(ResourceType.QUEUE).stream().map(QueueReader::read).toList(),
            ofType(ResourceType.TOPIC).stream().map(StackReader::topic).toList());
    Soundness.check(stack, resources);
    return stack;
  }

  private void add(Resource resource) {
    if (resources.putIfAbsent(resource.id(), resource) != null) {
      throw resource.fault("Type", "the logical id " + resource.id() + " is used twice");
    }
  }

  private List<Resource> ofType(String type) {
    return resources.values().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  private static SnsTopic topic(Resource resource) {
    return new SnsTopic(resource.id(), resource.properties().text("TopicName"));
  }
}
