package com.oodaloo.cli.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads one `AWS::Serverless::Function` with Globals merged in and its triggers found.
record FunctionReader(TemplateSection globals, Map<String, Resource> resources) {

  Function read(Resource resource) {
    TemplateSection own = resource.properties();
    return new Function(
        resource.id(),
        own.text("Handler"),
        own.seconds("Timeout", globals.number("Timeout", 3)),
        own.number("MemorySize", globals.number("MemorySize", 128)),
        environment(own),
        triggers(resource),
        own.has("DeadLetterQueue")
            ? new DeadLetter.To(own.section("DeadLetterQueue").target("TargetArn"))
            : new DeadLetter.Absent(),
        own.target("Role"),
        own.section("LoggingConfig").target("LogGroup"));
  }

  private Map<String, Expression> environment(TemplateSection own) {
    Map<String, Expression> environment = new TreeMap<>();
    for (TemplateSection level : List.of(globals, own)) {
      TemplateSection variables = level.section("Environment").section("Variables");
      variables.keys().forEach(name -> environment.put(name, variables.expression(name)));
    }
    return environment;
  }

  private List<Trigger> triggers(Resource resource) {
    TriggerReader reader = new TriggerReader(resources);
    List<Trigger> triggers = new ArrayList<>(reader.routes(resource.id()));
    if (resource.properties().has("FunctionUrlConfig")) {
      triggers.add(new Trigger.FunctionUrl());
    }
    TemplateSection events = resource.properties().section("Events");
    events.keys().forEach(name -> triggers.add(reader.event(events.section(name))));
    return triggers;
  }
}
