package com.oodaloo.cli.template;

/// One entry under `Resources:` of a template file.
public record Resource(String id, String type, TemplateSection properties) {
  TemplateFault fault(String key, String problem) {
    return new TemplateFault(properties.at(key), problem);
  }
}
